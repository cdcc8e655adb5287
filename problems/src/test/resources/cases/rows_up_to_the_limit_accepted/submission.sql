SELECT i AS n FROM generate_series(0, 999) r(i)
