SELECT count(*) AS n FROM sale WHERE sold_on < now()
