SELECT * FROM (VALUES ('a', 0.3::DOUBLE), ('b', 0.1::DOUBLE + 0.2::DOUBLE), ('c', 2.0)) t(k, x) ORDER BY x
