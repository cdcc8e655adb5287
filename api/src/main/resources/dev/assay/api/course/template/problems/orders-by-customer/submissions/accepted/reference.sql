SELECT c.name AS customer, (SELECT count(*) FROM orders o WHERE o.customer = c.id) AS orders
FROM customer c
