WITH dept_counts AS (
  SELECT
    dept,
    sum(CASE WHEN gender = 'Male' AND admit = 'Admitted' THEN freq ELSE 0 END) AS men_in,
    sum(CASE WHEN gender = 'Male' THEN freq ELSE 0 END) AS men,
    sum(CASE WHEN gender = 'Female' AND admit = 'Admitted' THEN freq ELSE 0 END) AS women_in,
    sum(CASE WHEN gender = 'Female' THEN freq ELSE 0 END) AS women
  FROM application
  GROUP BY dept
),
raw AS (
  SELECT 'Male' AS gender, sum(men) AS applicants, sum(men_in) AS admitted FROM dept_counts
  UNION ALL
  SELECT 'Female', sum(women), sum(women_in) FROM dept_counts
),
fair AS (
  SELECT
    sum((men + women) * men_in / men) / sum(men + women) AS men_rate,
    sum((men + women) * women_in / women) / sum(men + women) AS women_rate,
    count(CASE WHEN men_in * women > women_in * men THEN 1 END) AS men_ahead,
    count(CASE WHEN men_in * women < women_in * men THEN 1 END) AS women_ahead
  FROM dept_counts
  WHERE men > 0 AND women > 0
)
SELECT
  raw.gender,
  raw.applicants,
  round(100 * raw.admitted / raw.applicants, 1) AS admitted_pct,
  round(100 * CASE raw.gender WHEN 'Male' THEN fair.men_rate ELSE fair.women_rate END, 1) AS adjusted_pct,
  CASE raw.gender WHEN 'Male' THEN fair.men_ahead ELSE fair.women_ahead END AS departments_ahead
FROM raw CROSS JOIN fair
WHERE raw.applicants > 0;
