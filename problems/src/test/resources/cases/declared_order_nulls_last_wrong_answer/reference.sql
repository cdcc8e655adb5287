SELECT x FROM (VALUES (2), (NULL), (1)) t(x)
