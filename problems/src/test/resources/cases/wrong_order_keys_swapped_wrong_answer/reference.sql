SELECT product_id, quantity, id FROM sale ORDER BY product_id, quantity, id
