WITH quarter AS (
  SELECT CAST(day AS DATE) AS as_of
  FROM (VALUES ('2024-01-01'), ('2024-04-01'), ('2024-07-01'), ('2024-10-01')) AS v (day)
),
dated AS (
  SELECT plan, region, price, valid_from,
         lead(valid_from) OVER (PARTITION BY plan, region ORDER BY valid_from) AS valid_to
  FROM price
),
held AS (
  SELECT q.as_of, s.plan, m.region
  FROM quarter q
  JOIN subscription s ON s.valid_from <= q.as_of AND (s.valid_to IS NULL OR s.valid_to > q.as_of)
  JOIN member m ON m.member_id = s.member_id
),
plans AS (
  SELECT DISTINCT plan FROM price
)
SELECT q.as_of, p.plan, count(h.plan) AS subscriptions, coalesce(sum(d.price), 0) AS monthly_revenue
FROM quarter q
CROSS JOIN plans p
LEFT JOIN held h ON h.as_of = q.as_of AND h.plan = p.plan
LEFT JOIN dated d ON d.plan = h.plan AND d.region = h.region AND d.valid_to IS NULL
GROUP BY q.as_of, p.plan
ORDER BY q.as_of, p.plan;
