SELECT s.id, c.name FROM sale s JOIN customer c ON c.id = s.customer_id ORDER BY s.id
