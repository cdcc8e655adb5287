SELECT price, name FROM product ORDER BY price, name
