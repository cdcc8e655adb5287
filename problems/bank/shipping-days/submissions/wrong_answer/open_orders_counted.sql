SELECT status, count(*) AS orders, median(shippeddate - orderdate) AS median_days,
       quantile_disc(shippeddate - orderdate, 0.9) AS p90_days,
       100.0 * count(CASE WHEN shippeddate > requireddate THEN 1 END) / count(*) AS late_pct
FROM orders
GROUP BY status
HAVING count(shippeddate) > 0
ORDER BY orders DESC, status;
