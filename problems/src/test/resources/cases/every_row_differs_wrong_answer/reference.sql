SELECT i, i % 97 AS m FROM range(6000) r(i)
