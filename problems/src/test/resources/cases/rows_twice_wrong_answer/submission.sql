SELECT id, name FROM customer UNION ALL SELECT id, name FROM customer
