SELECT name FROM customer
