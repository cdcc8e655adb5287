SELECT round(1.005, 2) AS x
