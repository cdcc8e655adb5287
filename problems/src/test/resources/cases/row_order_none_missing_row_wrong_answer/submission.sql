SELECT id, name FROM customer WHERE id > 1
