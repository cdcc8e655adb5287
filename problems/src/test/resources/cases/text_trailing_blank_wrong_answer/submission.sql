SELECT 'Bern ' AS x
