WITH list AS (
  SELECT list_id, model, surface, coalesce(1.0 / min(CASE WHEN clicked = 1 THEN position END), 0) AS reciprocal
  FROM recommendation
  GROUP BY list_id, model, surface
),
weight AS (
  SELECT surface, count(*) AS lists
  FROM list
  GROUP BY surface
)
SELECT o.model, o.lists, k.click_pct, o.mrr,
       CASE WHEN a.surfaces = (SELECT count(*) FROM weight)
            THEN a.weighted / (SELECT count(*) FROM list) END AS adjusted_mrr
FROM (
  SELECT c.model, count(*) AS surfaces, sum(w.lists * c.mrr) AS weighted
  FROM weight w
  JOIN (
    SELECT model, surface, count(*) AS lists, avg(reciprocal) AS mrr
    FROM list
    GROUP BY model, surface
  ) c ON c.surface = w.surface
  GROUP BY c.model
) a
JOIN (SELECT model, count(*) AS lists, avg(reciprocal) AS mrr FROM list GROUP BY model) o ON a.model = o.model
JOIN (SELECT model, 100.0 * sum(clicked) / count(*) AS click_pct FROM recommendation GROUP BY model) k ON o.model = k.model
ORDER BY o.model;
