SELECT name, price FROM product
