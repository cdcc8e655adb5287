WITH event AS (
  SELECT DISTINCT r.region, v.event_id, v.member_id, v.minutes,
         v.started_at + r.utc_offset_minutes * INTERVAL 1 MINUTE AS local_start
  FROM region r
  JOIN member m ON r.region = m.region
  JOIN viewing v ON m.member_id = v.member_id
  WHERE v.agent <> 'crawler'
)
SELECT r.region, coalesce(q.viewings, 0) AS viewings, q.prime_pct, q.deep_pct, b.days_per_watcher
FROM region r
LEFT JOIN (
  SELECT region, count(*) AS viewings,
         100.0 * count(*) FILTER (WHERE extract(hour FROM local_start) BETWEEN 19 AND 22) / count(*) AS prime_pct,
         100.0 * count(*) FILTER (WHERE minutes >= 60) / nullif(count(minutes), 0) AS deep_pct
  FROM event
  GROUP BY region
) q ON r.region = q.region
LEFT JOIN (
  SELECT w.region, avg(w.days) AS days_per_watcher
  FROM (
    SELECT region, member_id, count(DISTINCT CAST(local_start AS DATE)) AS days
    FROM event
    GROUP BY region, member_id
  ) w
  GROUP BY w.region
) b ON r.region = b.region
ORDER BY r.region;
