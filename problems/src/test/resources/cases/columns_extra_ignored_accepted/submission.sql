SELECT id, name, city FROM customer
