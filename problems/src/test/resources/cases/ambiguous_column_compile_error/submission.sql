SELECT count(*) AS n FROM sale JOIN product ON product.id = product_id WHERE id > 0
