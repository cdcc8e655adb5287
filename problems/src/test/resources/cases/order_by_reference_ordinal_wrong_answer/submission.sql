SELECT id, name, price FROM product ORDER BY 2
