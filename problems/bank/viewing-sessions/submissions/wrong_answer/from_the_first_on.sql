WITH event AS (
  SELECT DISTINCT event_id, member_id, started_at
  FROM viewing
),
stepped AS (
  SELECT event_id, member_id, started_at, min(started_at) OVER (PARTITION BY member_id) AS first
  FROM event
),
numbered AS (
  SELECT member_id, started_at, CAST(ceil(epoch(started_at - first) / 86400.0) AS INTEGER) AS slot
  FROM stepped
)
SELECT member_id, dense_rank() OVER (PARTITION BY member_id ORDER BY greatest(slot, 1)) AS binge,
       min(started_at) AS first_start, max(started_at) AS last_start, count(*) AS viewings
FROM numbered
GROUP BY member_id, greatest(slot, 1)
QUALIFY count(*) >= 2
ORDER BY member_id, binge;
