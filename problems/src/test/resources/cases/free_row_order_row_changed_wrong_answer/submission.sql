SELECT id, CASE WHEN id = 2 THEN 'Eve' ELSE name END AS name FROM customer
