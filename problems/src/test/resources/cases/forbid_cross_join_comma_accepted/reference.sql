SELECT c.name, s.id FROM customer c JOIN sale s ON s.customer_id = c.id
