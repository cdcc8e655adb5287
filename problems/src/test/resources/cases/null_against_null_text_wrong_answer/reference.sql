SELECT k, x FROM (VALUES (1, NULL), (2, 'a')) t(k, x)
