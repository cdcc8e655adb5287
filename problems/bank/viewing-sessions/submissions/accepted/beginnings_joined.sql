WITH event AS (
  SELECT member_id, event_id, min(started_at) AS started_at FROM viewing GROUP BY member_id, event_id
),
beginning AS (
  SELECT DISTINCT e.member_id, e.started_at
  FROM event e
  WHERE NOT EXISTS (SELECT 1 FROM event p WHERE p.member_id = e.member_id AND p.started_at < e.started_at
                      AND e.started_at - INTERVAL 1 DAY <= p.started_at)
)
SELECT n.member_id, n.binge, min(n.started_at) AS first_start, max(n.started_at) AS last_start, count(*) AS viewings
FROM (SELECT e.member_id, e.event_id, e.started_at, count(*) AS binge
      FROM event e JOIN beginning b ON b.member_id = e.member_id AND b.started_at <= e.started_at
      GROUP BY e.member_id, e.event_id, e.started_at) n
GROUP BY n.member_id, n.binge
HAVING count(*) > 1
ORDER BY n.member_id, n.binge;
