SELECT c.name, s.quantity FROM customer c JOIN sale s ON s.customer_id = c.id
