WITH periods AS (
  SELECT period
  FROM (VALUES (0), (1), (2), (3), (4), (5)) AS v (period)
),
human AS (
  SELECT member_id, joined_on
  FROM member m
  WHERE true
),
observed AS (
  SELECT h.member_id, p.period, h.joined_on + 30 * p.period AS first_day
  FROM human h
  JOIN periods p ON h.joined_on + (30 * p.period + 29) <= DATE '2024-12-31'
),
active AS (
  SELECT DISTINCT o.member_id, o.period
  FROM observed o
  JOIN viewing v ON v.member_id = o.member_id AND v.agent = 'app'
    AND CAST(v.started_at AS DATE) BETWEEN o.first_day AND o.first_day + 29
)
SELECT p.period, count(o.member_id) AS members, count(a.member_id) AS active,
       100.0 * count(a.member_id) / nullif(count(o.member_id), 0) AS retained_pct
FROM periods p
LEFT JOIN observed o ON o.period = p.period
LEFT JOIN active a ON a.member_id = o.member_id AND a.period = o.period
GROUP BY p.period
ORDER BY p.period;
