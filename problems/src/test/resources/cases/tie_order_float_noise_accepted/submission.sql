SELECT * FROM (VALUES ('b', 0.3::DOUBLE), ('a', 0.1::DOUBLE + 0.2::DOUBLE), ('c', 2.0)) t(k, x) ORDER BY x
