SELECT c.name, count(*) AS sales FROM sale s, customer c WHERE s.customer_id = c.id GROUP BY c.id, c.name
