SELECT t.id, c.name FROM (SELECT * FROM sale ORDER BY id) t JOIN customer c ON c.id = t.customer_id
