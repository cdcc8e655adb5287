SELECT * FROM (SELECT name FROM customer)
