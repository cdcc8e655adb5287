SELECT ifnull(v.device, 'unknown') AS device, count(*) AS viewings,
       count(*) FILTER (WHERE EXISTS (SELECT 1 FROM viewing o WHERE o.event_id = v.event_id AND o.received_at <> v.received_at)) AS resent,
       ifnull(sum(v.minutes), 0) AS minutes, count(*) FILTER (WHERE v.minutes IS NULL) AS unmeasured
FROM viewing v
WHERE v.agent = 'app'
  AND NOT EXISTS (SELECT 1 FROM viewing l WHERE l.event_id = v.event_id AND l.received_at > v.received_at)
GROUP BY 1
ORDER BY 1;
