SELECT id FROM customer WHERE id < 0
