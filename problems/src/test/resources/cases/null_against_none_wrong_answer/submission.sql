SELECT k, x FROM (VALUES (1, 'None'), (2, 'a')) t(k, x)
