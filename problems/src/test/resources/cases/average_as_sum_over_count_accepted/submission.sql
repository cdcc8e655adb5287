SELECT product_id, sum(quantity) / count(*) AS mean FROM sale GROUP BY product_id
