SELECT product_id, avg(coalesce(discount, 0)) AS mean FROM sale GROUP BY product_id
