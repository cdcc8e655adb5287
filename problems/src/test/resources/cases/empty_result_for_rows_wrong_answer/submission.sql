SELECT id, name FROM customer WHERE false
