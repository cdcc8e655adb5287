SELECT coalesce(x, 0) AS x FROM (VALUES (NULL), (1)) t(x)
