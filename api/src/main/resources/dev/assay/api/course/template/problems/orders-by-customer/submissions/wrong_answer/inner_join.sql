SELECT c.name AS customer, count(*) AS orders
FROM customer c JOIN orders o ON o.customer = c.id
GROUP BY c.id, c.name
