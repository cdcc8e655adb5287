SELECT id, row_number() OVER (ORDER BY id) AS place FROM customer ORDER BY place
