SELECT id FROM sale WHERE product_id = 1 OR product_id = 3 AND quantity > 2
