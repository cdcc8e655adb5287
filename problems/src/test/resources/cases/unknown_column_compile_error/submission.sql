SELECT count(*) AS n FROM sale WHERE soldon < DATE '2024-03-01'
