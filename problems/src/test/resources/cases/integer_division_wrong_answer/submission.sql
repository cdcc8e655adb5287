SELECT name, quantity // 2 AS half FROM sale JOIN product p ON p.id = product_id
