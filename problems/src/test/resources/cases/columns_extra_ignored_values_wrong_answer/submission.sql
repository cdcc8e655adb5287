SELECT id, name, upper(city) AS city FROM customer
