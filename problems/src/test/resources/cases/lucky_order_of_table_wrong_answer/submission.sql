SELECT id, name FROM customer
