SELECT id, name FROM customer ORDER BY name
