WITH spend AS (
  SELECT CustomerId, sum(Total) AS total
  FROM invoice
  WHERE extract(year FROM InvoiceDate) = 2009
  GROUP BY CustomerId
),
bar AS (
  SELECT min(total) AS total
  FROM (SELECT total FROM spend ORDER BY total DESC LIMIT 5)
)
SELECT 1 + count(richer.CustomerId) AS place, s.CustomerId AS customerid,
       c.FirstName || ' ' || c.LastName AS customer, s.total AS total
FROM spend s
JOIN bar ON s.total >= bar.total
JOIN customer c ON c.CustomerId = s.CustomerId
LEFT JOIN spend richer ON richer.total > s.total
GROUP BY s.CustomerId, c.FirstName, c.LastName, s.total
ORDER BY place, customerid;
