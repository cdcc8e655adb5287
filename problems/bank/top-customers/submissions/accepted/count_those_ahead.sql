WITH spend AS (
  SELECT c.CustomerId, c.FirstName, c.LastName, sum(i.Total) AS total
  FROM customer c, invoice i
  WHERE i.CustomerId = c.CustomerId
    AND year(i.InvoiceDate) = 2009
  GROUP BY c.CustomerId, c.FirstName, c.LastName
)
SELECT
  (SELECT count(*) FROM spend richer WHERE richer.total > s.total) + 1 AS place,
  s.CustomerId AS customerid,
  concat(s.FirstName, ' ', s.LastName) AS customer,
  s.total
FROM spend s
WHERE (SELECT count(*) FROM spend richer WHERE richer.total > s.total) < 5
ORDER BY 1, 2;
