SELECT DISTINCT p.name, sum(s.quantity) OVER (PARTITION BY p.id) AS sold FROM product p JOIN sale s ON s.product_id = p.id
