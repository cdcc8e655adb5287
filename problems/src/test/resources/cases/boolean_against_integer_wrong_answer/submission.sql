SELECT x FROM (VALUES (1), (0)) t(x)
