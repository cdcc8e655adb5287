SELECT DISTINCT ON (customer_id) customer_id, id FROM sale WHERE customer_id IS NOT NULL ORDER BY customer_id, id DESC
