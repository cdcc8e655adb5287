SELECT s.id, (SELECT sum(t.quantity) FROM sale t WHERE t.product_id = s.product_id) AS sold FROM sale s
