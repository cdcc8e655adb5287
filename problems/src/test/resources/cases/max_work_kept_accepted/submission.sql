SELECT product_id, sum(quantity) AS sold FROM sale GROUP BY product_id
