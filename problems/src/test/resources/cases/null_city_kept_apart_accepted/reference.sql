SELECT c.name, c.city FROM customer c
