SELECT
  c.experiment,
  c.control AS control_players,
  c.treatment AS treatment_players,
  round(c.z * c.z, 2) AS chi_square,
  CASE
    WHEN c.control + c.treatment = 0 THEN 'no data'
    WHEN c.z * c.z <= 3.841 THEN 'ok'
    WHEN c.z * c.z <= 10.828 THEN 'watch'
    ELSE 'stop'
  END AS verdict
FROM (
  SELECT
    *,
    (control - (control + treatment) * p) / sqrt(nullif(control + treatment, 0) * p * (1 - p)) AS z
  FROM (
    SELECT
      experiment,
      CAST(control_share AS DOUBLE) AS p,
      (SELECT coalesce(sum(players), 0) FROM enrolment n
       WHERE n.experiment = e.experiment AND n.arm = 'control') AS control,
      (SELECT coalesce(sum(players), 0) FROM enrolment n
       WHERE n.experiment = e.experiment AND n.arm = 'treatment') AS treatment
    FROM experiment e
  )
) c;
