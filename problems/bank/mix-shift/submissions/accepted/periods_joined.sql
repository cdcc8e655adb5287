WITH event AS (
  SELECT event_id, ifnull(any_value(device), 'unknown') AS device, any_value(minutes) AS minutes,
         quarter(any_value(started_at)) AS q
  FROM viewing
  WHERE agent = 'app' AND minutes IS NOT NULL AND started_at BETWEEN '2024-04-01' AND '2024-09-30 23:59:59.999999'
  GROUP BY event_id
),
shares AS (
  SELECT device, q, count(*) / sum(count(*)) OVER (PARTITION BY q) AS s, avg(minutes) AS m
  FROM event
  GROUP BY device, q
),
paired AS (
  SELECT coalesce(b.device, a.device) AS device, ifnull(b.s, 0) AS s0, ifnull(a.s, 0) AS s1,
         coalesce(b.m, a.m) AS m0, coalesce(a.m, b.m) AS m1
  FROM (SELECT * FROM shares WHERE q = 2) b
  FULL JOIN (SELECT * FROM shares WHERE q = 3) a ON a.device = b.device
)
SELECT device, round(100 * s0, 2) AS share_before_pct, round(100 * s1, 2) AS share_after_pct,
       round((s1 - s0) * (m0 - (SELECT avg(minutes) FROM event WHERE q = 2)), 3) AS mix_effect,
       round(s1 * (m1 - m0), 3) AS behavior_effect
FROM paired
WHERE (SELECT count(DISTINCT q) FROM event) = 2
ORDER BY device;
