SELECT id, sum(quantity) OVER (PARTITION BY product_id) AS sold FROM sale
