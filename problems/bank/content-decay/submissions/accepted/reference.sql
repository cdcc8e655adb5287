WITH event AS (
  SELECT DISTINCT event_id, title_id, started_at, minutes
  FROM viewing
  WHERE agent <> 'crawler'
),
daily AS (
  SELECT title_id, CAST(started_at AS DATE) AS day, coalesce(sum(minutes), 0) AS minutes
  FROM event
  GROUP BY title_id, CAST(started_at AS DATE)
),
spans AS (
  SELECT t.title_id, t.kind, t.cost_thousand, n.n, t.released_on + 28 * n.n AS first_day
  FROM title t
  CROSS JOIN (VALUES (0), (1)) AS n (n)
  WHERE t.released_on BETWEEN DATE '2024-01-01' AND DATE '2024-11-06'
),
measured AS (
  SELECT s.kind, s.title_id, s.cost_thousand, s.n,
         coalesce(sum(CASE WHEN d.title_id = s.title_id THEN d.minutes END), 0) AS own,
         100.0 * coalesce(sum(CASE WHEN d.title_id = s.title_id THEN d.minutes END), 0) / nullif(sum(d.minutes), 0) AS share
  FROM spans s
  LEFT JOIN daily d ON d.day BETWEEN s.first_day AND s.first_day + 27
  GROUP BY s.kind, s.title_id, s.cost_thousand, s.n
)
SELECT
  kind,
  count(*) FILTER (WHERE n = 0) AS titles,
  avg(CASE WHEN n = 0 THEN share END) AS first_share_pct,
  avg(CASE WHEN n = 1 THEN share END) AS second_share_pct,
  100.0 * avg(CASE WHEN n = 1 THEN share END) / nullif(avg(CASE WHEN n = 0 THEN share END), 0) AS kept_pct,
  60000.0 * sum(CASE WHEN n = 0 THEN cost_thousand END) / nullif(sum(own), 0) AS cost_per_hour
FROM measured
GROUP BY kind
ORDER BY kind;
