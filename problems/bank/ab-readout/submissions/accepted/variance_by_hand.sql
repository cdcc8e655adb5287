WITH y AS (
  SELECT mdvis,
         CASE WHEN idp = 1 THEN 'deductible'
              WHEN round(exp(lncoins) - 1) = 0 THEN 'free'
              ELSE 'coinsurance ' || CAST(round(exp(lncoins) - 1) AS INTEGER)
         END AS arm
  FROM person_year
),
deviation AS (
  SELECT arm, mdvis, avg(mdvis) OVER (PARTITION BY arm) AS mean
  FROM y
),
arm_stats AS (
  SELECT arm, count(*) AS n, min(mean) AS mean,
         CASE WHEN count(*) > 1 THEN sum((mdvis - mean) * (mdvis - mean)) / (count(*) - 1) END AS variance
  FROM deviation
  GROUP BY arm
)
SELECT a.arm, a.n AS person_years, round(a.mean, 3) AS mean_visits,
       round(a.mean - f.mean, 3) AS difference,
       round(a.mean - f.mean - 1.96 * sqrt(a.variance / a.n + f.variance / f.n), 3) AS ci_low,
       round(a.mean - f.mean + 1.96 * sqrt(a.variance / a.n + f.variance / f.n), 3) AS ci_high
FROM arm_stats a
LEFT JOIN (SELECT * FROM arm_stats WHERE arm = 'free') f ON a.arm <> f.arm
UNION ALL
SELECT 'all', count(*), round(avg(mdvis), 3), NULL, NULL, NULL FROM person_year;
