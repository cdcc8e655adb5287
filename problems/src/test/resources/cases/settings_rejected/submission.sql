SET threads = 8
