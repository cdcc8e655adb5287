SELECT product_id FROM sale
