SELECT name AS who, city FROM customer
