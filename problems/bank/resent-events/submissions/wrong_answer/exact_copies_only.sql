WITH copies AS (
  SELECT DISTINCT event_id, device, agent, minutes
  FROM viewing
)
SELECT coalesce(device, 'unknown') AS device, count(*) AS viewings,
       count(CASE WHEN (SELECT count(*) FROM viewing v WHERE v.event_id = copies.event_id) > 1 THEN 1 END) AS resent,
       coalesce(sum(minutes), 0) AS minutes, count(*) - count(minutes) AS unmeasured
FROM copies
WHERE agent <> 'crawler'
GROUP BY coalesce(device, 'unknown')
ORDER BY device;
