SELECT k, x FROM (VALUES (1, ''), (2, 'a')) t(k, x)
