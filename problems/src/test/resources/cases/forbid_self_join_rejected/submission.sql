SELECT s.id, sum(t.quantity) AS sold FROM sale s JOIN sale t ON t.product_id = s.product_id GROUP BY s.id
