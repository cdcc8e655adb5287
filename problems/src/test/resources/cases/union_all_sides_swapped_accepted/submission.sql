SELECT id FROM product UNION ALL SELECT product_id FROM sale
