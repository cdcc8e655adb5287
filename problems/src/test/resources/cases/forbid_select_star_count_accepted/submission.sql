SELECT count(*) AS n FROM sale
