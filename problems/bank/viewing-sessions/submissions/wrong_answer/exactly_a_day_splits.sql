WITH event AS (
  SELECT DISTINCT event_id, member_id, started_at
  FROM viewing
),
stepped AS (
  SELECT event_id, member_id, started_at, lag(started_at) OVER (PARTITION BY member_id ORDER BY started_at, event_id) AS previous
  FROM event
),
numbered AS (
  SELECT member_id, started_at,
         sum(CASE WHEN started_at < previous + INTERVAL 24 HOUR THEN 0 ELSE 1 END)
           OVER (PARTITION BY member_id ORDER BY started_at, event_id) AS binge
  FROM stepped
)
SELECT member_id, binge, min(started_at) AS first_start, max(started_at) AS last_start, count(*) AS viewings
FROM numbered
GROUP BY member_id, binge
HAVING count(*) >= 2
ORDER BY member_id, binge;
