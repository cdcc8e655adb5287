SELECT product_id, count(*) FILTER (quantity > 1) AS n FROM sale GROUP BY product_id
