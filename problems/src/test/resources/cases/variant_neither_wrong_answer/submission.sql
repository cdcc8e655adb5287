SELECT count(*) AS buyers FROM sale
