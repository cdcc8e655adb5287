WITH plan (idp, lncoins, arm) AS (
  VALUES (0, 0, 'free'), (0, 3.258096, 'coinsurance 25'), (0, 3.931826, 'coinsurance 50'),
         (0, 4.564348, 'coinsurance 95')
),
stats AS (
  SELECT coalesce(p.arm, 'deductible') AS arm, grouping(coalesce(p.arm, 'deductible')) AS is_total,
         count(*) AS n, avg(y.mdvis) AS m, stddev_samp(y.mdvis) AS s
  FROM person_year y
  LEFT JOIN plan p ON p.idp = y.idp AND p.lncoins = y.lncoins
  GROUP BY GROUPING SETS ((coalesce(p.arm, 'deductible')), ())
),
control AS (
  SELECT max(n) AS n, max(m) AS m, max(s) AS s
  FROM stats
  WHERE arm = 'free' AND is_total = 0
)
SELECT
  CASE WHEN is_total = 1 THEN 'all' ELSE arm END AS arm,
  stats.n AS person_years,
  round(stats.m, 3) AS mean_visits,
  CASE WHEN is_total = 0 AND arm <> 'free' THEN round(stats.m - control.m, 3) END AS difference,
  CASE WHEN is_total = 0 AND arm <> 'free'
       THEN round(stats.m - control.m - 1.96 * sqrt(pow(stats.s, 2) / stats.n + pow(control.s, 2) / control.n), 3)
  END AS ci_low,
  CASE WHEN is_total = 0 AND arm <> 'free'
       THEN round(stats.m - control.m + 1.96 * sqrt(pow(stats.s, 2) / stats.n + pow(control.s, 2) / control.n), 3)
  END AS ci_high
FROM stats, control;
