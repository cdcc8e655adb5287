SELECT id, rank() OVER (ORDER BY quantity DESC) AS place FROM sale
