WITH basket AS (
  SELECT DISTINCT l.InvoiceId, g.Name AS genre
  FROM genre g
  JOIN track t USING (GenreId)
  JOIN invoiceline l USING (TrackId)
),
pair AS (
  SELECT a.genre AS genre_a, b.genre AS genre_b, count(*) AS invoices
  FROM basket b
  JOIN basket a ON a.InvoiceId = b.InvoiceId AND b.genre > a.genre
  GROUP BY a.genre, b.genre
  HAVING count(*) >= 2
)
SELECT p.genre_a, p.genre_b, p.invoices, 100.0 * p.invoices / t.invoices AS share_pct
FROM (SELECT genre, count(*) AS invoices FROM basket GROUP BY genre) t
JOIN pair p ON t.genre = p.genre_a
ORDER BY p.invoices DESC, p.genre_a, p.genre_b;
