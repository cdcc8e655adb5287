WITH daily AS (
  SELECT e.title_id, CAST(e.started_at AS DATE) AS day, coalesce(sum(e.minutes), 0) AS minutes
  FROM (SELECT DISTINCT event_id, title_id, started_at, minutes FROM viewing WHERE agent <> 'crawler') e
  GROUP BY e.title_id, CAST(e.started_at AS DATE)
),
measured AS (
  SELECT s.kind, s.title_id, s.cost_thousand, s.n,
         coalesce(sum(CASE WHEN d.title_id = s.title_id THEN d.minutes END), 0) AS own,
         100.0 * coalesce(sum(CASE WHEN d.title_id = s.title_id THEN d.minutes END), 0) / nullif(sum(d.minutes), 0) AS share
  FROM (
    SELECT t.title_id, t.kind, t.cost_thousand, n.n, t.released_on + 28 * n.n AS first_day
    FROM (VALUES (0), (1)) AS n (n)
    CROSS JOIN title t
    WHERE t.released_on >= DATE '2024-01-01' AND t.released_on <= DATE '2024-11-06'
  ) s
  LEFT JOIN daily d ON d.day >= s.first_day AND d.day <= s.first_day + 27
  GROUP BY s.kind, s.title_id, s.cost_thousand, s.n
)
SELECT m.kind, count(*) FILTER (WHERE m.n = 0) AS titles,
       avg(CASE WHEN m.n = 0 THEN m.share END) AS first_share_pct,
       avg(CASE WHEN m.n = 1 THEN m.share END) AS second_share_pct,
       100.0 * avg(CASE WHEN m.n = 1 THEN m.share END) / nullif(avg(CASE WHEN m.n = 0 THEN m.share END), 0) AS kept_pct,
       60000.0 * sum(CASE WHEN m.n = 0 THEN m.cost_thousand END) / nullif(sum(m.own), 0) AS cost_per_hour
FROM measured m
GROUP BY m.kind
ORDER BY m.kind;
