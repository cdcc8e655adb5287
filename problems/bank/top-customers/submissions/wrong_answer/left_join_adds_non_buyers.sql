WITH spend AS (
  SELECT c.CustomerId AS customerid, c.FirstName || ' ' || c.LastName AS customer,
         coalesce(sum(i.Total), 0) AS total
  FROM customer c
  LEFT JOIN invoice i ON i.CustomerId = c.CustomerId AND year(i.InvoiceDate) = 2009
  GROUP BY c.CustomerId, c.FirstName, c.LastName
)
SELECT rank() OVER (ORDER BY total DESC) AS place, customerid, customer, total
FROM spend
QUALIFY place <= 5
ORDER BY place, customerid;
