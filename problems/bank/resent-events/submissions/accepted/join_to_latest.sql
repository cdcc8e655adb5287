WITH latest AS (
  SELECT event_id, max(received_at) AS received_at, count(*) AS times
  FROM viewing
  GROUP BY event_id
)
SELECT coalesce(v.device, 'unknown') AS device, count(*) AS viewings,
       sum(CASE WHEN l.times > 1 THEN 1 ELSE 0 END) AS resent,
       coalesce(sum(v.minutes), 0) AS minutes,
       sum(CASE WHEN v.minutes IS NULL THEN 1 ELSE 0 END) AS unmeasured
FROM viewing v
JOIN latest l ON l.event_id = v.event_id AND l.received_at = v.received_at
WHERE v.agent = 'app'
GROUP BY coalesce(v.device, 'unknown')
ORDER BY 1;
