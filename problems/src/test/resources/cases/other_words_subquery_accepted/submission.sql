SELECT name, sold FROM (SELECT p.name, (SELECT sum(quantity) FROM sale WHERE product_id = p.id) AS sold FROM product p) t WHERE sold IS NOT NULL
