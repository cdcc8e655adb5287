SELECT city AS place, name AS who FROM customer
