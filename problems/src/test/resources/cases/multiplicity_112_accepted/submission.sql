SELECT x FROM (VALUES (2), (1), (2)) t(x)
