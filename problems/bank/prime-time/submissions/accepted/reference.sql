WITH event AS (
  SELECT DISTINCT r.region, v.event_id, v.member_id, v.minutes,
         v.started_at + r.utc_offset_minutes * INTERVAL 1 MINUTE AS local_start
  FROM viewing v
  JOIN member m ON m.member_id = v.member_id
  JOIN region r ON r.region = m.region
  WHERE v.agent <> 'crawler'
),
watched AS (
  SELECT region, member_id, count(DISTINCT CAST(local_start AS DATE)) AS days
  FROM event
  GROUP BY region, member_id
),
visits AS (
  SELECT region, avg(days) AS days_per_watcher
  FROM watched
  GROUP BY region
),
quality AS (
  SELECT region, count(*) AS viewings,
         100.0 * count(*) FILTER (WHERE extract(hour FROM local_start) BETWEEN 19 AND 22) / count(*) AS prime_pct,
         100.0 * count(*) FILTER (WHERE minutes >= 60) / nullif(count(minutes), 0) AS deep_pct
  FROM event
  GROUP BY region
)
SELECT r.region, coalesce(q.viewings, 0) AS viewings, q.prime_pct, q.deep_pct, b.days_per_watcher
FROM region r
LEFT JOIN quality q ON q.region = r.region
LEFT JOIN visits b ON b.region = r.region
ORDER BY r.region;
