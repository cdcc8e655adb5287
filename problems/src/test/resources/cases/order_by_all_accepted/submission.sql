SELECT price, name FROM product ORDER BY ALL
