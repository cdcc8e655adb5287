SELECT i AS n FROM range(1000) r(i)
