SELECT NAME AS "NAME", city AS "City" FROM customer
