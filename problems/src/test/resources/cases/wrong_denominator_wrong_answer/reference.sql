SELECT product_id, count(*) / (SELECT count(*) FROM sale) AS share FROM sale GROUP BY product_id
