SELECT c.name, s.sold_on, s.id FROM sale s JOIN customer c ON c.id = s.customer_id ORDER BY c.name, s.id
