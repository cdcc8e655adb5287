SELECT id, dense_rank() OVER (ORDER BY quantity DESC) AS place FROM sale
