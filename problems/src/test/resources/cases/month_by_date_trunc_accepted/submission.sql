SELECT id FROM sale WHERE date_trunc('month', sold_on) = DATE '2024-02-01'
