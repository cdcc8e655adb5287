SELECT c.name FROM customer c LEFT JOIN sale s ON s.customer_id = c.id WHERE s.id IS NULL
