SELECT [{'a': 1, 'b': [1, 2]}] AS n
