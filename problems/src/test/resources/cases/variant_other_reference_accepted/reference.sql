SELECT count(*) AS buyers FROM (SELECT DISTINCT customer_id FROM sale)
