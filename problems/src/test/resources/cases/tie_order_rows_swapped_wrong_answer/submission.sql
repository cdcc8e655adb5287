SELECT c.id, CASE c.name WHEN 'Eli' THEN 'Bo' WHEN 'Bo' THEN 'Eli' ELSE c.name END AS name, sum(quantity) AS total FROM customer c JOIN sale s ON s.customer_id = c.id GROUP BY ALL ORDER BY total DESC
