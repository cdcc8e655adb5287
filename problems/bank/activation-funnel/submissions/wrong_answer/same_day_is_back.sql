WITH day AS (
  SELECT DISTINCT event_id, member_id, started_at FROM viewing WHERE agent <> 'crawler'
),
first AS (
  SELECT m.member_id, min(d.started_at) AS first_start
  FROM member m
  JOIN day d ON d.member_id = m.member_id AND CAST(d.started_at AS DATE) BETWEEN m.joined_on AND m.joined_on + 6
  GROUP BY m.member_id
),
back AS (
  SELECT DISTINCT f.member_id
  FROM first f
  JOIN day d ON d.member_id = f.member_id AND d.started_at > f.first_start
   AND CAST(d.started_at AS DATE) <= CAST(f.first_start AS DATE) + 7
)
SELECT coalesce(m.channel, 'unknown') AS channel, count(*) AS joined, count(f.member_id) AS watched, count(b.member_id) AS came_back,
       100.0 * count(f.member_id) / count(*) AS watched_pct,
       100.0 * count(b.member_id) / nullif(count(f.member_id), 0) AS came_back_pct
FROM member m
LEFT JOIN first f ON f.member_id = m.member_id
LEFT JOIN back b ON b.member_id = m.member_id
GROUP BY 1
ORDER BY 1;
