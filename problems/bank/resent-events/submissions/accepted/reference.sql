WITH copies AS (
  SELECT device, agent, minutes,
         row_number() OVER (PARTITION BY event_id ORDER BY received_at DESC) AS place,
         count(*) OVER (PARTITION BY event_id) AS times
  FROM viewing
)
SELECT
  coalesce(device, 'unknown') AS device,
  count(*) AS viewings,
  count(*) FILTER (WHERE times > 1) AS resent,
  coalesce(sum(minutes), 0) AS minutes,
  count(*) - count(minutes) AS unmeasured
FROM copies
WHERE place = 1 AND agent <> 'crawler'
GROUP BY coalesce(device, 'unknown')
ORDER BY device;
