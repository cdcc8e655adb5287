SELECT id, name FROM customer UNION ALL SELECT 99, 'Zoe'
