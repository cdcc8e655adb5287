SELECT id FROM product
