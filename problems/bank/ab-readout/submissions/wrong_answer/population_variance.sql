WITH labelled AS (
  SELECT
    mdvis,
    CASE
      WHEN idp = 1 THEN 'deductible'
      WHEN lncoins = 0 THEN 'free'
      WHEN lncoins = 3.258096 THEN 'coinsurance 25'
      WHEN lncoins = 3.931826 THEN 'coinsurance 50'
      ELSE 'coinsurance 95'
    END AS arm
  FROM person_year
),
arms AS (
  SELECT arm, count(*) AS n, avg(mdvis) AS mean_visits, var_pop(mdvis) / count(*) AS squared_error
  FROM labelled
  GROUP BY arm
),
compared AS (
  SELECT
    a.arm,
    a.n,
    a.mean_visits,
    a.mean_visits - f.mean_visits AS difference,
    sqrt(a.squared_error + f.squared_error) AS standard_error
  FROM arms a
  LEFT JOIN arms f ON f.arm = 'free' AND a.arm <> 'free'
)
SELECT
  arm,
  n AS person_years,
  mean_visits,
  difference,
  difference - 1.96 * standard_error AS ci_low,
  difference + 1.96 * standard_error AS ci_high
FROM compared
UNION ALL
SELECT 'all', count(*), avg(mdvis), NULL, NULL, NULL
FROM labelled;
