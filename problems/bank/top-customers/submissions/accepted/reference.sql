WITH spend AS (
  SELECT CustomerId, sum(Total) AS total
  FROM invoice
  WHERE InvoiceDate BETWEEN DATE '2009-01-01' AND DATE '2009-12-31'
  GROUP BY CustomerId
),
ranked AS (
  SELECT CustomerId, total, rank() OVER (ORDER BY total DESC) AS place
  FROM spend
)
SELECT r.place, c.CustomerId AS customerid, c.FirstName || ' ' || c.LastName AS customer, r.total
FROM ranked r
JOIN customer c ON c.CustomerId = r.CustomerId
WHERE r.place <= 5
ORDER BY r.place, c.CustomerId;
