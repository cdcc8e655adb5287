SELECT product_id, sum(CASE WHEN quantity > 1 THEN 1 ELSE 0 END) AS n FROM sale GROUP BY product_id
