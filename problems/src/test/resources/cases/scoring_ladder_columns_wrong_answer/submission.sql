SELECT name, price FROM product WHERE price > 5
