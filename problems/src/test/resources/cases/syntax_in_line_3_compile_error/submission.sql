SELECT count(*) AS n
FROM sale
WHERE sold_on <
ORDER BY 1
