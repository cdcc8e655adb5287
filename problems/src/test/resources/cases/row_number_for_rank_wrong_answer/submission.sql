SELECT id, row_number() OVER (ORDER BY quantity DESC, id) AS place FROM sale
