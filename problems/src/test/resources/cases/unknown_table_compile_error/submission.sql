SELECT count(*) AS n FROM sales
