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
  SELECT arm, count(*) AS n, avg(mdvis) AS mean_visits, stddev_samp(mdvis) / sqrt(count(*)) AS standard_error
  FROM labelled
  GROUP BY arm
)
SELECT
  a.arm,
  a.n AS person_years,
  a.mean_visits,
  a.mean_visits - f.mean_visits AS difference,
  a.mean_visits - f.mean_visits - 1.96 * (a.standard_error + f.standard_error) AS ci_low,
  a.mean_visits - f.mean_visits + 1.96 * (a.standard_error + f.standard_error) AS ci_high
FROM arms a
LEFT JOIN arms f ON f.arm = 'free' AND a.arm <> 'free'
UNION ALL
SELECT 'all', count(*), avg(mdvis), NULL, NULL, NULL
FROM labelled;
