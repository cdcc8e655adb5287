SELECT x, y FROM (VALUES (NULL, NULL), (1, 2)) t(x, y)
