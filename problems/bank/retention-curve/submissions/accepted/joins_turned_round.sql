WITH periods AS (
  SELECT period
  FROM (VALUES (0), (1), (2), (3), (4), (5)) AS v (period)
),
observed AS (
  SELECT h.member_id, p.period, h.joined_on + 30 * p.period AS first_day
  FROM periods p
  JOIN (
    SELECT m.member_id, m.joined_on
    FROM member m
    WHERE NOT EXISTS (SELECT 1 FROM viewing v WHERE v.agent = 'crawler' AND m.member_id = v.member_id)
  ) h ON h.joined_on + (30 * p.period + 29) <= DATE '2024-12-31'
),
active AS (
  SELECT DISTINCT o.member_id, o.period
  FROM viewing v
  JOIN observed o ON o.member_id = v.member_id
    AND CAST(v.started_at AS DATE) >= o.first_day AND CAST(v.started_at AS DATE) <= o.first_day + 29
)
SELECT p.period, count(o.member_id) AS members, count(a.member_id) AS active,
       100.0 * count(a.member_id) / nullif(count(o.member_id), 0) AS retained_pct
FROM periods p
LEFT JOIN observed o ON p.period = o.period
LEFT JOIN active a ON o.member_id = a.member_id AND o.period = a.period
GROUP BY p.period
ORDER BY p.period;
