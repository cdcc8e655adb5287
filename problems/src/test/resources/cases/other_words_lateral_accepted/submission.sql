SELECT p.name, t.sold FROM product p, LATERAL (SELECT sum(quantity) AS sold FROM sale WHERE product_id = p.id) t WHERE t.sold IS NOT NULL
