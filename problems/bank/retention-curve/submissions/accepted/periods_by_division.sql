WITH human AS (
  SELECT member_id, joined_on, (DATE '2024-12-31' - joined_on + 1) // 30 AS complete
  FROM member
  WHERE joined_on <= DATE '2024-12-31'
    AND member_id NOT IN (SELECT member_id FROM viewing WHERE agent = 'crawler')
),
seen AS (
  SELECT DISTINCT h.member_id, date_diff('day', h.joined_on, v.started_at) // 30 AS period
  FROM human h
  JOIN viewing v USING (member_id)
  WHERE v.started_at >= h.joined_on
)
SELECT p.period,
       count(h.member_id) AS members,
       count(s.member_id) AS active,
       CASE WHEN count(h.member_id) > 0 THEN round(100.0 * count(s.member_id) / count(h.member_id), 1) END AS retained_pct
FROM range(0, 6) AS p(period)
LEFT JOIN human h ON h.complete > p.period
LEFT JOIN seen s ON s.member_id = h.member_id AND s.period = p.period
GROUP BY p.period
ORDER BY p.period;
