SELECT count(DISTINCT customer_id) AS n FROM sale
