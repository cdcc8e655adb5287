WITH event AS (
  SELECT event_id, any_value(title_id) AS title_id, any_value(CAST(started_at AS DATE)) AS day,
         any_value(ifnull(minutes, 0)) AS minutes
  FROM viewing
  WHERE agent = 'app'
  GROUP BY event_id
),
evaluated AS (
  SELECT *,
    (SELECT sum(e.minutes) FROM event e WHERE e.title_id = t.title_id AND e.day - t.released_on BETWEEN 0 AND 27) AS own1,
    (SELECT sum(e.minutes) FROM event e WHERE e.title_id = t.title_id AND e.day - t.released_on BETWEEN 28 AND 55) AS own2,
    (SELECT sum(e.minutes) FROM event e WHERE e.day - t.released_on BETWEEN 0 AND 27) AS all1,
    (SELECT sum(e.minutes) FROM event e WHERE e.day - t.released_on BETWEEN 28 AND 55) AS all2
  FROM title t
  WHERE released_on >= DATE '2024-01-01' AND released_on < DATE '2024-11-07'
),
shared AS (
  SELECT kind, cost_thousand, ifnull(own1, 0) + ifnull(own2, 0) AS own,
         CASE WHEN all1 > 0 THEN 100.0 * ifnull(own1, 0) / all1 END AS share1,
         CASE WHEN all2 > 0 THEN 100.0 * ifnull(own2, 0) / all2 END AS share2
  FROM evaluated
)
SELECT kind, count(*) AS titles, round(avg(share1), 2) AS first_share_pct, round(avg(share2), 2) AS second_share_pct,
       CASE WHEN avg(share1) > 0 THEN round(100 * avg(share2) / avg(share1), 1) END AS kept_pct,
       CASE WHEN sum(own) > 0 THEN round(1000.0 * sum(cost_thousand) / (sum(own) / 60.0), 2) END AS cost_per_hour
FROM shared
GROUP BY kind
ORDER BY kind;
