SELECT product_id AS id FROM sale UNION ALL SELECT id FROM product
