SELECT from_hex('AABB') AS b
