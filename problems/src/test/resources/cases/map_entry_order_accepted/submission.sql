SELECT map {'b': 2, 'a': 1} AS m
