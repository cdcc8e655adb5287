SELECT count(*) AS buyers FROM (SELECT customer_id FROM sale WHERE customer_id IS NOT NULL GROUP BY customer_id) t
