SELECT coalesce(c.device, 'unknown') AS device, count(*) AS viewings, count(*) FILTER (WHERE c.times > 1) AS resent,
       coalesce(sum(c.minutes), 0) AS minutes, count(*) - count(c.minutes) AS unmeasured
FROM (
  SELECT v.device, v.agent, v.minutes,
         row_number() OVER (PARTITION BY v.event_id ORDER BY v.received_at DESC) AS place,
         count(*) OVER (PARTITION BY v.event_id) AS times
  FROM viewing v
) c
WHERE c.agent <> 'crawler' AND c.place = 1
GROUP BY coalesce(c.device, 'unknown')
ORDER BY device;
