SELECT product_id FROM sale UNION ALL SELECT id FROM product
