SELECT c.name AS customer, CAST(coalesce(sum(o.amount), 0) AS DECIMAL(38, 2)) AS total, c.note
FROM customer c LEFT JOIN orders o ON o.customer_id = c.id
GROUP BY c.id, c.name, c.note
ORDER BY total DESC, customer NULLS FIRST
