WITH event AS (
  SELECT event_id, any_value(member_id) AS member_id, any_value(minutes) AS minutes, any_value(started_at) AS started_at
  FROM viewing
  WHERE agent = 'app'
  GROUP BY event_id
),
placed AS (
  SELECT r.region, e.event_id, e.member_id, e.minutes, e.started_at + to_minutes(r.utc_offset_minutes) AS t
  FROM region r
  LEFT JOIN member m USING (region)
  LEFT JOIN event e USING (member_id)
)
SELECT region, count(event_id) AS viewings,
       round(100 * avg(CASE WHEN event_id IS NULL THEN NULL WHEN hour(t) >= 19 AND hour(t) < 23 THEN 1 ELSE 0 END), 1) AS prime_pct,
       round(100 * avg(CASE WHEN minutes < 60 THEN 0 WHEN minutes >= 60 THEN 1 END), 1) AS deep_pct,
       round(count(DISTINCT CASE WHEN event_id IS NOT NULL THEN member_id || ' ' || CAST(t AS DATE) END)
         / nullif(count(DISTINCT CASE WHEN event_id IS NOT NULL THEN member_id END), 0), 2) AS days_per_watcher
FROM placed
GROUP BY region
ORDER BY region;
