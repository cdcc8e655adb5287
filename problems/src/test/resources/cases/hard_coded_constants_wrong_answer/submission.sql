SELECT * FROM (VALUES ('pen', 4), ('ink', 2), ('pad', 9)) t(name, sold)
