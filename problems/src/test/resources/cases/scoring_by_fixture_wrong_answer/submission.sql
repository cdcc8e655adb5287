SELECT name FROM product WHERE price < 12
