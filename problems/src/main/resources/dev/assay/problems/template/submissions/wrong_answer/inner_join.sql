SELECT customer, count(*) AS orders
FROM orders
GROUP BY customer
ORDER BY orders DESC, customer;
