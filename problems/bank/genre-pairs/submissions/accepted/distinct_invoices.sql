WITH line AS (
  SELECT l.InvoiceId AS invoice, g.Name AS genre
  FROM invoiceline l, track t, genre g
  WHERE l.TrackId = t.TrackId AND t.GenreId = g.GenreId
)
SELECT a.genre AS genre_a, b.genre AS genre_b, count(DISTINCT a.invoice) AS invoices,
       round(100.0 * count(DISTINCT a.invoice)
         / (SELECT count(DISTINCT o.invoice) FROM line o WHERE o.genre = a.genre), 1) AS share_pct
FROM line a
JOIN line b ON a.invoice = b.invoice
WHERE a.genre < b.genre
GROUP BY a.genre, b.genre
HAVING count(DISTINCT a.invoice) > 1
ORDER BY invoices DESC, genre_a, genre_b;
