SELECT a.product_id, count(DISTINCT a.id) AS n FROM sale a, sale b, sale c
WHERE a.quantity + b.quantity + c.quantity > 0
GROUP BY a.product_id
