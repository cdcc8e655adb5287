WITH person AS (
  SELECT m.member_id, coalesce(m.channel, 'unknown') AS channel,
         min(CASE WHEN v.started_at >= m.joined_on AND v.started_at < m.joined_on + INTERVAL 7 DAY
                  THEN CAST(v.started_at AS DATE) END) AS first_day
  FROM member m
  LEFT JOIN viewing v ON v.member_id = m.member_id AND v.agent = 'app'
  GROUP BY m.member_id, m.channel
),
flagged AS (
  SELECT channel, first_day,
         EXISTS (SELECT 1 FROM viewing v
                 WHERE v.member_id = p.member_id AND v.agent = 'app'
                   AND v.started_at >= p.first_day + INTERVAL 1 DAY AND v.started_at < p.first_day + INTERVAL 8 DAY) AS back
  FROM person p
)
SELECT channel, count(*) AS joined, count(first_day) AS watched, count(*) FILTER (WHERE back) AS came_back,
       round(100.0 * count(first_day) / count(*), 1) AS watched_pct,
       CASE WHEN count(first_day) > 0 THEN round(100.0 * count(*) FILTER (WHERE back) / count(first_day), 1) END AS came_back_pct
FROM flagged
GROUP BY channel
ORDER BY channel;
