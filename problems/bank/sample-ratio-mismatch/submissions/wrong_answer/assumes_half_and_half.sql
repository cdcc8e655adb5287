WITH observed AS (
  SELECT
    e.experiment,
    e.control_share,
    coalesce(sum(n.players) FILTER (WHERE n.arm = 'control'), 0) AS control_players,
    coalesce(sum(n.players) FILTER (WHERE n.arm = 'treatment'), 0) AS treatment_players
  FROM experiment e
  LEFT JOIN enrolment n ON n.experiment = e.experiment
  GROUP BY e.experiment, e.control_share
),
expected AS (
  SELECT
    *,
    (control_players + treatment_players) * 0.5 AS control_expected,
    (control_players + treatment_players) * 0.5 AS treatment_expected
  FROM observed
),
tested AS (
  SELECT
    *,
    CASE
      WHEN control_players + treatment_players > 0
      THEN pow(control_players - control_expected, 2) / control_expected
        + pow(treatment_players - treatment_expected, 2) / treatment_expected
    END AS chi_square
  FROM expected
)
SELECT
  experiment,
  control_players,
  treatment_players,
  chi_square,
  CASE
    WHEN chi_square IS NULL THEN 'no data'
    WHEN chi_square > 10.828 THEN 'stop'
    WHEN chi_square > 3.841 THEN 'watch'
    ELSE 'ok'
  END AS verdict
FROM tested;
