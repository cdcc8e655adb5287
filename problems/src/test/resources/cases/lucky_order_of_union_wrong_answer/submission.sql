SELECT 1 AS n, 'first' AS word UNION ALL SELECT 2, 'second'
