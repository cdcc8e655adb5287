SELECT count(DISTINCT coalesce(customer_id, -1)) AS buyers FROM sale
