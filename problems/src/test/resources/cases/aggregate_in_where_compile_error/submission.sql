SELECT product_id AS n FROM sale WHERE count(*) > 1 GROUP BY product_id
