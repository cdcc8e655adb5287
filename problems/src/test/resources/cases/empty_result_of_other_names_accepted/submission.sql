SELECT id AS number, name AS word FROM customer LIMIT 0
