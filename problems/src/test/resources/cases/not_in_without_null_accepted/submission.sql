SELECT name FROM customer WHERE id NOT IN (SELECT customer_id FROM sale WHERE customer_id IS NOT NULL)
