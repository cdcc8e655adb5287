SELECT {'a': 1, 'b': 'x'} AS s
