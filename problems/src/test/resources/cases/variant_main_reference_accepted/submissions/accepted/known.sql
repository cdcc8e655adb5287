SELECT count(DISTINCT customer_id) AS buyers FROM sale
