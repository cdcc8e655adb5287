SELECT count(*) AS n FROM sale WHERE sold_on < DATE '2024-03-01'
