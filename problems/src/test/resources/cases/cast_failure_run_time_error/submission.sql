SELECT sum(CAST(name AS INTEGER)) AS n FROM customer
