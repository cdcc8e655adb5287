SELECT nmae AS customer, 0 AS total FROM customer
