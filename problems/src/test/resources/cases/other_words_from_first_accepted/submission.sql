FROM product p JOIN sale s ON s.product_id = p.id SELECT p.name, sum(s.quantity) AS sold GROUP BY p.id, p.name
