SELECT id, name, price FROM product
