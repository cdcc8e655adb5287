WITH by_department AS (
  SELECT
    dept,
    gender,
    sum(freq) AS applicants,
    coalesce(sum(freq) FILTER (WHERE admit = 'Admitted'), 0) AS admitted
  FROM application
  GROUP BY dept, gender
  HAVING sum(freq) > 0
),
rated AS (
  SELECT
    *,
    admitted / applicants AS rate,
    applicants AS weight,
    count(*) OVER (PARTITION BY dept) = 2 AS comparable,
    min(admitted / applicants) OVER (PARTITION BY dept) AS lower_rate
  FROM by_department
)
SELECT
  gender,
  sum(applicants) AS applicants,
  100.0 * sum(admitted) / sum(applicants) AS admitted_pct,
  100.0 * sum(rate * weight) FILTER (WHERE comparable) / sum(weight) FILTER (WHERE comparable) AS adjusted_pct,
  count(*) FILTER (WHERE comparable AND rate > lower_rate) AS departments_ahead
FROM rated
GROUP BY gender;
