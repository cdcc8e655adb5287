WITH ranked AS (
  SELECT CustomerId, sum(Total) AS total, dense_rank() OVER (ORDER BY sum(Total) DESC) AS place
  FROM invoice
  WHERE InvoiceDate BETWEEN DATE '2009-01-01' AND DATE '2009-12-31'
  GROUP BY CustomerId
)
SELECT r.place, r.CustomerId AS customerid, c.FirstName || ' ' || c.LastName AS customer, r.total
FROM ranked r
JOIN customer c ON c.CustomerId = r.CustomerId
WHERE r.place <= 5
ORDER BY r.place, customerid;
