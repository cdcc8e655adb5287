SELECT round(2.0 / 3, 1) AS x
