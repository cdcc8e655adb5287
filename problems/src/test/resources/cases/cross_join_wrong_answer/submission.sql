SELECT c.name, s.quantity FROM customer c, sale s
