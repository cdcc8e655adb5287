SELECT round(2.0 / 3, 2) AS x
