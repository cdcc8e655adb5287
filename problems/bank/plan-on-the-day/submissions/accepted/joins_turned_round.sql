WITH quarter AS (
  SELECT CAST(day AS DATE) AS as_of
  FROM (VALUES ('2024-01-01'), ('2024-04-01'), ('2024-07-01'), ('2024-10-01')) AS v (day)
),
held AS (
  SELECT q.as_of, s.plan, m.region
  FROM member m
  JOIN subscription s ON s.member_id = m.member_id
  JOIN quarter q ON q.as_of >= s.valid_from AND (s.valid_to > q.as_of OR s.valid_to IS NULL)
)
SELECT q.as_of, p.plan, count(h.plan) AS subscriptions, coalesce(sum(d.price), 0) AS monthly_revenue
FROM (SELECT DISTINCT plan FROM price) p
CROSS JOIN quarter q
LEFT JOIN held h ON p.plan = h.plan AND q.as_of = h.as_of
LEFT JOIN (
  SELECT plan, region, price, valid_from,
         lead(valid_from) OVER (PARTITION BY plan, region ORDER BY valid_from) AS valid_to
  FROM price
) d ON h.plan = d.plan AND h.region = d.region AND h.as_of >= d.valid_from
  AND (d.valid_to > h.as_of OR d.valid_to IS NULL)
GROUP BY q.as_of, p.plan
ORDER BY q.as_of, p.plan;
