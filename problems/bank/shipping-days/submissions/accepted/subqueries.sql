SELECT p.status, count(*) AS orders,
       avg(CASE WHEN 2 * p.place >= p.n AND 2 * p.place <= p.n + 2 THEN p.days END) AS median_days,
       min(CASE WHEN 9 * p.n <= 10 * p.place THEN p.days END) AS p90_days,
       100.0 * count(*) FILTER (WHERE p.requireddate < p.shippeddate) / count(*) AS late_pct
FROM (
  SELECT s.status, s.requireddate, s.shippeddate, s.days,
         row_number() OVER (PARTITION BY s.status ORDER BY s.days) AS place,
         count(*) OVER (PARTITION BY s.status) AS n
  FROM (SELECT o.status, o.requireddate, o.shippeddate, o.shippeddate - o.orderdate AS days
        FROM orders o WHERE o.shippeddate IS NOT NULL) s
) p
GROUP BY p.status
ORDER BY orders DESC, p.status;
