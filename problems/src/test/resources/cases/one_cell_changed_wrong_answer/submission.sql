SELECT id, name, CASE WHEN id = 3 THEN 1.00 ELSE price END AS price FROM product
