SELECT product_id, count(*) AS n FROM sale
