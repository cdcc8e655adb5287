WITH list AS (
  SELECT list_id, any_value(model) AS model, any_value(surface) AS surface, count(*) AS n, sum(clicked) AS clicks,
         ifnull(1 / min(position) FILTER (WHERE clicked = 1), 0) AS rr
  FROM recommendation
  GROUP BY list_id
),
grid AS (
  SELECT m.model, s.surface, s.share,
         (SELECT avg(l.rr) FROM list l WHERE l.model = m.model AND l.surface = s.surface) AS mrr
  FROM (SELECT DISTINCT model FROM list) m,
       (SELECT surface, count(*) / (SELECT count(*) FROM list) AS share FROM list GROUP BY surface) s
)
SELECT l.model, count(*) AS lists, round(100.0 * sum(l.clicks) / sum(l.n), 2) AS click_pct, round(avg(l.rr), 4) AS mrr,
       (SELECT CASE WHEN count(*) = count(g.mrr) THEN round(sum(g.share * g.mrr), 4) END
        FROM grid g WHERE g.model = l.model) AS adjusted_mrr
FROM list l
GROUP BY l.model
ORDER BY l.model;
