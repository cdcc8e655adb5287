SELECT c.name, s.id FROM customer c LEFT JOIN sale s ON s.customer_id = c.id AND s.quantity > 1
