WITH day AS (
  SELECT DISTINCT v.member_id, CAST(v.started_at AS DATE) AS watched_on
  FROM viewing v
  WHERE v.agent <> 'crawler'
),
first AS (
  SELECT m.member_id, min(d.watched_on) AS first_day
  FROM day d
  JOIN member m ON m.member_id = d.member_id AND d.watched_on >= m.joined_on AND d.watched_on <= m.joined_on + 6
  GROUP BY m.member_id
)
SELECT coalesce(m.channel, 'unknown') AS channel, count(*) AS joined, count(f.member_id) AS watched,
       count(b.member_id) AS came_back,
       100.0 * count(f.member_id) / count(*) AS watched_pct,
       100.0 * count(b.member_id) / nullif(count(f.member_id), 0) AS came_back_pct
FROM member m
LEFT JOIN first f ON m.member_id = f.member_id
LEFT JOIN (
  SELECT DISTINCT g.member_id
  FROM day d
  JOIN first g ON g.member_id = d.member_id AND d.watched_on >= g.first_day + 1 AND d.watched_on <= g.first_day + 7
) b ON m.member_id = b.member_id
GROUP BY coalesce(m.channel, 'unknown')
ORDER BY channel;
