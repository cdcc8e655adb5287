WITH observed AS (
  SELECT e.experiment, e.control_share,
         coalesce(sum(c.players), 0) AS control_players,
         coalesce(sum(t.players), 0) AS treatment_players
  FROM experiment e
  LEFT JOIN enrolment c ON c.experiment = e.experiment AND c.arm = 'control'
  LEFT JOIN enrolment t ON t.experiment = e.experiment AND t.arm = 'treatment'
  GROUP BY e.experiment, e.control_share
),
tested AS (
  SELECT
    *,
    pow(control_players - (control_players + treatment_players) * control_share, 2)
      / nullif((control_players + treatment_players) * control_share * (1 - control_share), 0) AS chi_square
  FROM observed
)
SELECT experiment, control_players, treatment_players, chi_square,
       CASE WHEN chi_square IS NULL THEN 'no data' WHEN chi_square > 10.828 THEN 'stop'
            WHEN chi_square > 3.841 THEN 'watch' ELSE 'ok' END AS verdict
FROM tested;
