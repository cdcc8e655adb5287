SELECT id FROM product ORDER BY id
