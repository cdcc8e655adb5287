SELECT c.name AS customer, sum(o.amount) AS total
FROM customer c JOIN orders o ON o.customer_id = c.id
GROUP BY c.id, c.name
ORDER BY total DESC, customer NULLS FIRST
