SELECT customer_id, id FROM sale s WHERE customer_id IS NOT NULL AND id = (SELECT max(id) FROM sale WHERE customer_id = s.customer_id)
