SELECT c.name AS customer, count(o.id) AS orders
FROM customer c
LEFT JOIN orders o ON o.customer = c.name
GROUP BY c.name
ORDER BY orders DESC, customer;
