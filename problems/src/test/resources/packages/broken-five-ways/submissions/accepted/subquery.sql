SELECT name AS customer, (SELECT coalesce(sum(amount), 0.00) FROM orders WHERE customer_id = c.id) AS total
FROM customer c
ORDER BY total DESC, customer NULLS FIRST
