SELECT name FROM product ORDER BY name
