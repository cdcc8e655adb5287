WITH spend AS (
  SELECT CustomerId, max(Total) AS total
  FROM invoice
  WHERE year(InvoiceDate) = 2009
  GROUP BY CustomerId
)
SELECT rank() OVER (ORDER BY s.total DESC) AS place, s.CustomerId AS customerid,
       c.FirstName || ' ' || c.LastName AS customer, s.total
FROM spend s
JOIN customer c ON c.CustomerId = s.CustomerId
QUALIFY place <= 5
ORDER BY place, customerid;
