WITH spend AS (
  SELECT CustomerId, sum(Total) AS total
  FROM invoice
  WHERE InvoiceDate >= DATE '2009-01-01' AND InvoiceDate < DATE '2009-12-31'
  GROUP BY CustomerId
)
SELECT rank() OVER (ORDER BY s.total DESC) AS place, s.CustomerId AS customerid,
       c.FirstName || ' ' || c.LastName AS customer, s.total
FROM spend s
JOIN customer c ON c.CustomerId = s.CustomerId
QUALIFY place <= 5
ORDER BY place, customerid;
