SELECT product_id, count(*) AS n FROM sale GROUP BY product_id
