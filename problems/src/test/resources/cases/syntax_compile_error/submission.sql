SELEC count(*) AS n FROM sale
