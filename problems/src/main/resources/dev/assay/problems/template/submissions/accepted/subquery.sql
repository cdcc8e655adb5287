SELECT name AS customer, (SELECT count(*) FROM orders o WHERE o.customer = c.name) AS orders
FROM customer c
ORDER BY orders DESC, customer;
