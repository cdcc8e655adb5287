WITH totals AS (SELECT product_id, sum(quantity) AS sold FROM sale GROUP BY product_id)
SELECT id, sold FROM sale JOIN totals USING (product_id)
