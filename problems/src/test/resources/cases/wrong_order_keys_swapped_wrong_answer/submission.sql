SELECT product_id, quantity, id FROM sale ORDER BY quantity, product_id, id
