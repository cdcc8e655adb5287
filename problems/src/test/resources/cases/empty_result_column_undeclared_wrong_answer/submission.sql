SELECT id, name AS who FROM customer WHERE id < 0
