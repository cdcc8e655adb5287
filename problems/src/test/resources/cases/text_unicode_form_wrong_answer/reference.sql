SELECT 'café' AS x
