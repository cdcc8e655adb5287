WITH dept_counts AS (
  SELECT
    dept,
    sum(freq) FILTER (WHERE gender = 'Male') AS men,
    coalesce(sum(freq) FILTER (WHERE gender = 'Male' AND admit = 'Admitted'), 0) AS men_in,
    sum(freq) FILTER (WHERE gender = 'Female') AS women,
    coalesce(sum(freq) FILTER (WHERE gender = 'Female' AND admit = 'Admitted'), 0) AS women_in
  FROM application
  GROUP BY dept
  HAVING men > 0 AND women > 0
)
SELECT 'Male' AS gender, sum(men) AS applicants, 100.0 * sum(men_in) / sum(men) AS admitted_pct,
       100.0 * sum((men + women) * men_in / men) / sum(men + women) AS adjusted_pct,
       count(*) FILTER (WHERE men_in / men > women_in / women) AS departments_ahead
FROM dept_counts
UNION ALL
SELECT 'Female', sum(women), 100.0 * sum(women_in) / sum(women),
       100.0 * sum((men + women) * women_in / women) / sum(men + women),
       count(*) FILTER (WHERE women_in / women > men_in / men)
FROM dept_counts;
