SELECT name, price FROM product ORDER BY price DESC, name
