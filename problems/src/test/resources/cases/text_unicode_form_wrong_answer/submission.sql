SELECT 'café' AS x
