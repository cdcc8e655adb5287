SELECT x FROM (VALUES (1), (2), (2)) t(x)
