SELECT DISTINCT product_id FROM sale ORDER BY product_id
