SELECT price FROM product
