SELECT [{'a': 1, 'b': [1, 3]}] AS n
