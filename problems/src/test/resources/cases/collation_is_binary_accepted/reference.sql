SELECT x FROM (VALUES ('a'), ('B'), ('b')) t(x) ORDER BY x
