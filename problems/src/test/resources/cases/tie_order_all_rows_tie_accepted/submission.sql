SELECT id, 1 AS one FROM customer
