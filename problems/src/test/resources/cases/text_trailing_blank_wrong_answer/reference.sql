SELECT 'Bern' AS x
