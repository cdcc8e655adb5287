SELECT DISTINCT product_id FROM sale
