SELECT id, name FROM customer ORDER BY hash(name)
