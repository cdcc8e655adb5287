SELECT
  rank() OVER (ORDER BY sum(i.Total) DESC) AS place,
  c.CustomerId,
  c.FirstName || ' ' || c.LastName AS customer,
  sum(i.Total) AS total
FROM customer c
JOIN invoice i USING (CustomerId)
WHERE i.InvoiceDate >= '2009-01-01' AND i.InvoiceDate < '2010-01-01'
GROUP BY c.CustomerId, c.FirstName, c.LastName
QUALIFY place <= 5
ORDER BY place, c.CustomerId;
