SELECT map {'a': 2, 'b': 1} AS m
