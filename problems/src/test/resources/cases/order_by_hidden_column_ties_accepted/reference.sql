SELECT name FROM product ORDER BY price DESC
