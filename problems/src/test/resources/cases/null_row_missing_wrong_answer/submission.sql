SELECT x, y FROM (VALUES (1, 2), (NULL, NULL)) t(x, y) WHERE x = x
