SELECT c.name, count(s.id) AS sales FROM customer c LEFT JOIN sale s ON s.customer_id = c.id GROUP BY c.id, c.name
