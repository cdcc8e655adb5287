WITH ranked AS (
  SELECT CustomerId, sum(Total) AS total,
         row_number() OVER (ORDER BY sum(Total) DESC, CustomerId) AS place
  FROM invoice
  WHERE year(InvoiceDate) = 2009
  GROUP BY CustomerId
)
SELECT r.place, r.CustomerId AS customerid, c.FirstName || ' ' || c.LastName AS customer, r.total
FROM ranked r
JOIN customer c ON c.CustomerId = r.CustomerId
WHERE r.place <= 5
ORDER BY r.place, customerid;
