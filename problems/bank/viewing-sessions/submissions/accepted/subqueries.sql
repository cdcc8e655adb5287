SELECT n.member_id, n.binge, min(n.started_at) AS first_start, max(n.started_at) AS last_start, count(*) AS viewings
FROM (
  SELECT s.member_id, s.started_at,
         sum(CASE WHEN s.started_at <= s.previous + INTERVAL 24 HOUR THEN 0 ELSE 1 END)
           OVER (PARTITION BY s.member_id ORDER BY s.started_at, s.event_id) AS binge
  FROM (
    SELECT e.event_id, e.member_id, e.started_at,
           lag(e.started_at) OVER (PARTITION BY e.member_id ORDER BY e.started_at, e.event_id) AS previous
    FROM (SELECT DISTINCT v.event_id, v.member_id, v.started_at FROM viewing v) e
  ) s
) n
GROUP BY n.member_id, n.binge
HAVING count(*) >= 2
ORDER BY n.member_id, n.binge;
