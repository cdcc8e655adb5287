SELECT k, x FROM (VALUES (1, trim('  ')), (2, 'a')) t(k, x)
