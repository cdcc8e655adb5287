SELECT city, name FROM customer
