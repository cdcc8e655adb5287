SELECT i AS n FROM range(2000) r(i)
