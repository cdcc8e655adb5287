WITH spend AS (
  SELECT min(c.CustomerId) AS customerid, c.FirstName || ' ' || c.LastName AS customer, sum(i.Total) AS total
  FROM customer c
  JOIN invoice i ON i.CustomerId = c.CustomerId
  WHERE year(i.InvoiceDate) = 2009
  GROUP BY c.FirstName, c.LastName
)
SELECT rank() OVER (ORDER BY total DESC) AS place, customerid, customer, total
FROM spend
QUALIFY place <= 5
ORDER BY place, customerid;
