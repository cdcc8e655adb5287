SELECT id, name, city FROM customer ORDER BY city, name
