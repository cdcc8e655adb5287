WITH event AS (
  SELECT DISTINCT event_id, coalesce(device, 'unknown') AS device, minutes,
         CASE WHEN started_at < TIMESTAMP '2024-07-01 00:00:00' THEN 0 ELSE 1 END AS period
  FROM viewing
  WHERE agent <> 'crawler' AND minutes IS NOT NULL
    AND started_at >= TIMESTAMP '2024-04-01 00:00:00' AND started_at < TIMESTAMP '2024-10-01 00:00:00'
),
total AS (
  SELECT count(*) FILTER (WHERE period = 0) AS n0, count(*) FILTER (WHERE period = 1) AS n1,
         avg(CASE WHEN period = 0 THEN minutes END) AS m0
  FROM event
),
means AS (
  SELECT device,
         count(*) FILTER (WHERE period = 0) AS n0,
         count(*) FILTER (WHERE period = 1) AS n1,
         avg(CASE WHEN period = 0 THEN minutes END) AS m0,
         avg(CASE WHEN period = 1 THEN minutes END) AS m1
  FROM event
  GROUP BY device
)
SELECT
  d.device,
  100.0 * d.n0 / t.n0 AS share_before_pct,
  100.0 * d.n1 / t.n1 AS share_after_pct,
  (1.0 * d.n1 / t.n1 - 1.0 * d.n0 / t.n0) * (coalesce(d.m0, d.m1) - t.m0) AS mix_effect,
  1.0 * d.n1 / t.n1 * (coalesce(d.m1, d.m0) - coalesce(d.m0, d.m1)) AS behavior_effect
FROM means d
CROSS JOIN total t
WHERE t.n0 > 0 AND t.n1 > 0
ORDER BY d.device;
