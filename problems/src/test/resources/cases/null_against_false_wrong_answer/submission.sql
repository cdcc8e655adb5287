SELECT false AS b, 1 AS k
