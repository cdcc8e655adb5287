SELECT c.name, s.id FROM sale s RIGHT JOIN customer c ON c.id = s.customer_id
