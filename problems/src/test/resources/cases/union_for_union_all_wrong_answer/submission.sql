SELECT product_id FROM sale UNION SELECT id FROM product
