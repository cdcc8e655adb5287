WITH shipped AS (
  SELECT status, requireddate, shippeddate, shippeddate - orderdate AS days
  FROM orders
  WHERE shippeddate IS NOT NULL
),
numbered AS (
  SELECT status, requireddate, shippeddate, days,
         row_number() OVER (PARTITION BY status ORDER BY days) AS place,
         count(*) OVER (PARTITION BY status) AS n
  FROM shipped
)
SELECT status, count(*) AS orders,
       avg(CASE WHEN 2 * place BETWEEN n AND n + 2 THEN days END) AS median_days,
       min(CASE WHEN 10 * place >= 9 * n THEN days END) AS p90_days,
       100.0 * count(*) FILTER (WHERE shippeddate > requireddate) / count(*) AS late_pct
FROM numbered
GROUP BY status
ORDER BY orders DESC, status;
