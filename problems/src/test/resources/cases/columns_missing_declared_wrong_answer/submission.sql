SELECT city FROM customer
