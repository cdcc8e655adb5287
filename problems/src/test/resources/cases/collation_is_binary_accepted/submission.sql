SELECT x FROM (VALUES ('b'), ('a'), ('B')) t(x) ORDER BY ascii(x)
