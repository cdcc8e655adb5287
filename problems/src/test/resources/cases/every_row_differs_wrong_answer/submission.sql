SELECT i, i % 97 + 1 AS m FROM range(6000) r(i)
