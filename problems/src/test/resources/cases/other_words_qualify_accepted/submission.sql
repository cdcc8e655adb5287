SELECT customer_id, id FROM sale WHERE customer_id IS NOT NULL QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY id DESC) = 1
