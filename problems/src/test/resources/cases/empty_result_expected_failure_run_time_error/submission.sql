SELECT CAST(name AS INTEGER) AS id, name FROM customer
