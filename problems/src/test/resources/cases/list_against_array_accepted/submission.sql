SELECT array_value(1, 2, 3) AS l
