SELECT count(*) AS n FROM sale WHERE random() < 2
