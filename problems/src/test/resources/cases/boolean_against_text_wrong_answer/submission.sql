SELECT 'true' AS x
