SELECT
  rank() OVER (ORDER BY sum(i.Total) DESC) AS place,
  c.CustomerId AS customerid,
  c.FirstName || ' ' || c.LastName AS customer,
  sum(i.Total) AS total
FROM customer c
JOIN invoice i ON i.CustomerId = c.CustomerId
WHERE year(i.InvoiceDate) = 2009
GROUP BY c.CustomerId, c.FirstName, c.LastName
ORDER BY place, customerid
LIMIT 5;
