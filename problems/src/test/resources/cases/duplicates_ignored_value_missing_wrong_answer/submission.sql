SELECT DISTINCT quantity FROM sale WHERE quantity > 1
