SELECT id, sold FROM sale JOIN (SELECT product_id, sum(quantity) AS sold FROM sale GROUP BY product_id) USING (product_id) WHERE id IN (SELECT id FROM sale)
