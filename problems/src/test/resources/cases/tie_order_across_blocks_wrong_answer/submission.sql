SELECT c.id, c.name, sum(quantity) AS total FROM customer c JOIN sale s ON s.customer_id = c.id GROUP BY ALL ORDER BY name
