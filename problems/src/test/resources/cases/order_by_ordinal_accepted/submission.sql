SELECT id, name, price FROM product ORDER BY 3 DESC, 1
