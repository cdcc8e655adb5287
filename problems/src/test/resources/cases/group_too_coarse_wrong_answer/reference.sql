SELECT p.price, sum(s.quantity) AS sold FROM product p JOIN sale s ON s.product_id = p.id GROUP BY p.id, p.price
