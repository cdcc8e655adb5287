SELECT {'a': 1, 'b': 'y'} AS s
