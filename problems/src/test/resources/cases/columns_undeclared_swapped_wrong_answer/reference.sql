SELECT name, city FROM customer
