SELECT [3, 2, 1] AS l
