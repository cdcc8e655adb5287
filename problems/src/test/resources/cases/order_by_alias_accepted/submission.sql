SELECT name, price * 2 AS twice FROM product ORDER BY twice, name
