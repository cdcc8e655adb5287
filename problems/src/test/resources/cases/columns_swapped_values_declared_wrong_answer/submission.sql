SELECT name AS city, city AS name FROM customer
