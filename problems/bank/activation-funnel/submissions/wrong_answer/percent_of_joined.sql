WITH day AS (
  SELECT DISTINCT member_id, CAST(started_at AS DATE) AS watched_on
  FROM viewing
  WHERE agent <> 'crawler'
),
first AS (
  SELECT m.member_id, min(d.watched_on) AS first_day
  FROM member m
  JOIN day d ON d.member_id = m.member_id AND d.watched_on BETWEEN m.joined_on AND m.joined_on + 6
  GROUP BY m.member_id
),
back AS (
  SELECT DISTINCT f.member_id
  FROM first f
  JOIN day d ON d.member_id = f.member_id AND d.watched_on BETWEEN f.first_day + 1 AND f.first_day + 7
)
SELECT
  coalesce(m.channel, 'unknown') AS channel,
  count(*) AS joined,
  count(f.member_id) AS watched,
  count(b.member_id) AS came_back,
  100.0 * count(f.member_id) / count(*) AS watched_pct,
  100.0 * count(b.member_id) / count(*) AS came_back_pct
FROM member m
LEFT JOIN first f ON f.member_id = m.member_id
LEFT JOIN back b ON b.member_id = m.member_id
GROUP BY coalesce(m.channel, 'unknown')
ORDER BY channel;
