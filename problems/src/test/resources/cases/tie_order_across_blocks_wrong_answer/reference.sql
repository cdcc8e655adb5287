SELECT c.id, c.name, sum(s.quantity) AS total
FROM customer c JOIN sale s ON s.customer_id = c.id
GROUP BY c.id, c.name
ORDER BY total DESC
