WITH present AS (
  SELECT region, processor, coalesce(cancelled_on BETWEEN DATE '2024-08-01' AND DATE '2024-10-31', false) AS churned
  FROM member
  LEFT JOIN cancellation USING (member_id)
  WHERE joined_on <= DATE '2024-07-31' AND coalesce(cancelled_on, DATE '9999-12-31') > DATE '2024-07-31'
),
weight AS (
  SELECT processor, count(*) / sum(count(*)) OVER () AS share FROM present GROUP BY processor
),
grid AS (
  SELECT r.region, w.processor, w.share,
         avg(CASE WHEN p.churned THEN 1.0 WHEN NOT p.churned THEN 0.0 END) AS rate
  FROM (SELECT DISTINCT region FROM present) r
  CROSS JOIN weight w
  LEFT JOIN present p ON p.region = r.region AND p.processor = w.processor
  GROUP BY r.region, w.processor, w.share
),
standardized AS (
  SELECT region, CASE WHEN count(rate) = count(*) THEN 100 * sum(share * rate) END AS pct FROM grid GROUP BY region
)
SELECT p.region, count(*) AS members, count(*) FILTER (WHERE churned) AS churned,
       round(100.0 * count(*) FILTER (WHERE churned) / count(*), 2) AS churn_pct,
       round(any_value(s.pct), 2) AS standardized_pct
FROM present p
JOIN standardized s ON s.region = p.region
GROUP BY p.region
ORDER BY p.region;
