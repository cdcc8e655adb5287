SELECT count(customer_id) AS n FROM sale
