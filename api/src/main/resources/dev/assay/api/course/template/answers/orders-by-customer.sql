SELECT c.name AS customer, count(o.id) AS orders
FROM customer c LEFT JOIN orders o ON o.customer = c.id
GROUP BY c.id, c.name
