SELECT x FROM (VALUES (true), (false)) t(x)
