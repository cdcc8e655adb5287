SELECT list_value({'a': 1.0, 'b': [1, 2]}) AS n
