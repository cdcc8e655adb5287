WITH shipped AS (
  SELECT ordernumber, status, shippeddate - orderdate AS days, CASE WHEN shippeddate > requireddate THEN 100.0 ELSE 0 END AS late
  FROM orders
  WHERE shippeddate >= orderdate
),
within AS (
  SELECT a.status, a.days, count(*) AS orders
  FROM (SELECT DISTINCT status, days FROM shipped) a
  JOIN shipped b ON b.status = a.status AND b.days <= a.days
  GROUP BY a.status, a.days
)
SELECT s.status, count(*) AS orders, round(quantile_cont(s.days, 0.5), 1) AS median_days,
       (SELECT min(w.days) FROM within w
        WHERE w.status = s.status
          AND 10 * w.orders >= 9 * (SELECT count(*) FROM shipped t WHERE t.status = s.status)) AS p90_days,
       round(avg(s.late), 1) AS late_pct
FROM shipped s
GROUP BY s.status
ORDER BY 2 DESC, 1;
