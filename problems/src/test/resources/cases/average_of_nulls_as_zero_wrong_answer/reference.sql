SELECT product_id, avg(discount) AS mean FROM sale GROUP BY product_id
