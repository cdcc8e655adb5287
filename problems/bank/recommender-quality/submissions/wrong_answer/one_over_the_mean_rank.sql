WITH list AS (
  SELECT list_id, model, surface, coalesce(1.0 / min(CASE WHEN clicked = 1 THEN position END), 0) AS reciprocal
  FROM recommendation
  GROUP BY list_id, model, surface
),
weight AS (
  SELECT surface, count(*) AS lists
  FROM list
  GROUP BY surface
),
cell AS (
  SELECT model, surface, count(*) AS lists, avg(reciprocal) AS mrr
  FROM list
  GROUP BY model, surface
),
adjusted AS (
  SELECT c.model, count(*) AS surfaces, sum(w.lists * c.mrr) AS weighted
  FROM cell c
  JOIN weight w ON w.surface = c.surface
  GROUP BY c.model
),
overall AS (
  SELECT model, count(*) AS lists, coalesce(1.0 / avg(CASE WHEN reciprocal > 0 THEN 1.0 / reciprocal END), 0) AS mrr
  FROM list
  GROUP BY model
),
clicks AS (
  SELECT model, 100.0 * sum(clicked) / count(*) AS click_pct
  FROM recommendation
  GROUP BY model
)
SELECT o.model, o.lists, k.click_pct, o.mrr,
       CASE WHEN a.surfaces = (SELECT count(*) FROM weight)
            THEN a.weighted / (SELECT count(*) FROM list) END AS adjusted_mrr
FROM overall o
JOIN clicks k ON k.model = o.model
JOIN adjusted a ON a.model = o.model
ORDER BY o.model;
