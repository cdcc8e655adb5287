SELECT name, coalesce(city, '') AS city FROM customer
