SELECT name AS who, city AS place FROM customer
