SELECT c.id, c.name FROM customer c JOIN sale s ON s.customer_id = c.id
