SELECT name, city, city FROM customer
