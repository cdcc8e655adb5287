SELECT 'Infinity'::DOUBLE AS x
