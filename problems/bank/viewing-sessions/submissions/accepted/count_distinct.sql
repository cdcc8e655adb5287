WITH stepped AS (
  SELECT *, lag(started_at) OVER (PARTITION BY member_id ORDER BY started_at) AS previous
  FROM viewing
),
numbered AS (
  SELECT *, count(*) FILTER (WHERE previous IS NULL OR started_at - previous > INTERVAL 1 DAY)
              OVER (PARTITION BY member_id ORDER BY started_at) AS binge
  FROM stepped
)
SELECT member_id, binge, min(started_at) AS first_start, max(started_at) AS last_start,
       count(DISTINCT event_id) AS viewings
FROM numbered
GROUP BY ALL
HAVING viewings > 1
ORDER BY ALL;
