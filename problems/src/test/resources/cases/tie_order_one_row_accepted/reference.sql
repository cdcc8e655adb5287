SELECT count(*) AS n FROM sale ORDER BY n
