SELECT status, count(*) AS orders,
       round(median(date_diff('day', orderdate, shippeddate)), 1) AS median_days,
       quantile_disc(date_diff('day', orderdate, shippeddate), 0.9) AS p90_days,
       round(100.0 * count(*) FILTER (WHERE shippeddate > requireddate) / count(*), 1) AS late_pct
FROM orders
WHERE shippeddate IS NOT NULL
GROUP BY status
ORDER BY orders DESC, status;
