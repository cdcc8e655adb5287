SELECT name, 'Bern' AS city FROM customer
