WITH t AS (SELECT product_id, sum(quantity) AS sold FROM sale GROUP BY 1) SELECT name, sold FROM t JOIN product ON product.id = t.product_id
