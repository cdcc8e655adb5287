WITH basket AS (
  SELECT DISTINCT l.InvoiceId, g.Name AS genre
  FROM invoiceline l
  JOIN track t ON t.TrackId = l.TrackId
  JOIN genre g ON g.GenreId = t.GenreId
),
total AS (
  SELECT genre, count(*) AS invoices
  FROM basket
  GROUP BY genre
),
pair AS (
  SELECT a.genre AS genre_a, b.genre AS genre_b, count(*) AS invoices
  FROM basket a
  JOIN basket b ON b.InvoiceId = a.InvoiceId AND a.genre < b.genre
  GROUP BY a.genre, b.genre
  HAVING count(*) >= 1
)
SELECT p.genre_a, p.genre_b, p.invoices, 100.0 * p.invoices / t.invoices AS share_pct
FROM pair p
JOIN total t ON t.genre = p.genre_a
ORDER BY p.invoices DESC, p.genre_a, p.genre_b;
