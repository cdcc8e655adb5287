SELECT c.name, s.id FROM customer c, sale s WHERE s.customer_id = c.id
