SELECT id, name FROM customer WHERE id IN (SELECT customer_id FROM sale)
