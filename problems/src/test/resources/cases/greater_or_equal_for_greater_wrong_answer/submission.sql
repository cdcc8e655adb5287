SELECT id, quantity FROM sale WHERE quantity >= 2
