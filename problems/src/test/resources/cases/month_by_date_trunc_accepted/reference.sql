SELECT id FROM sale WHERE sold_on >= DATE '2024-02-01' AND sold_on < DATE '2024-03-01'
