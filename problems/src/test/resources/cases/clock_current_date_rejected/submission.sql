SELECT count(*) AS n FROM sale WHERE sold_on < current_date
