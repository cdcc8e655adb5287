SELECT k, CASE WHEN k = 2 THEN 'a' END AS x FROM (VALUES (1), (2)) t(k)
