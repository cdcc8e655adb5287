SELECT product_id, count(*) / (SELECT count(customer_id) FROM sale) AS share FROM sale GROUP BY product_id
