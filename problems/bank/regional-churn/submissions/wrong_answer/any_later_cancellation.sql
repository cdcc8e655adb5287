WITH present AS (
  SELECT m.region, m.processor, CASE WHEN c.cancelled_on IS NOT NULL THEN 1 ELSE 0 END AS churned
  FROM member m
  LEFT JOIN cancellation c ON c.member_id = m.member_id
  WHERE m.joined_on < DATE '2024-08-01' AND (c.cancelled_on IS NULL OR c.cancelled_on >= DATE '2024-08-01')
),
weight AS (
  SELECT processor, count(*) AS members
  FROM present
  GROUP BY processor
),
cell AS (
  SELECT region, processor, count(*) AS members, sum(churned) AS churned
  FROM present
  GROUP BY region, processor
)
SELECT
  c.region,
  CAST(sum(c.members) AS BIGINT) AS members,
  CAST(sum(c.churned) AS BIGINT) AS churned,
  100.0 * sum(c.churned) / sum(c.members) AS churn_pct,
  CASE WHEN count(*) = (SELECT count(*) FROM weight)
       THEN 100.0 * sum(w.members * c.churned / c.members) / (SELECT count(*) FROM present) END AS standardized_pct
FROM cell c
JOIN weight w ON w.processor = c.processor
GROUP BY c.region
ORDER BY c.region;
