SELECT product_id, avg(quantity) AS mean FROM sale GROUP BY product_id
