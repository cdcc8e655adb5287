WITH arms AS (
  SELECT experiment, arm, sum(players) AS players
  FROM enrolment
  GROUP BY experiment, arm
),
tested AS (
  SELECT
    e.experiment,
    c.players AS control_players,
    t.players AS treatment_players,
    pow(c.players - (c.players + t.players) * e.control_share, 2) / ((c.players + t.players) * e.control_share)
      + pow(t.players - (c.players + t.players) * (1 - e.control_share), 2)
        / ((c.players + t.players) * (1 - e.control_share)) AS chi_square
  FROM experiment e
  JOIN arms c ON c.experiment = e.experiment AND c.arm = 'control'
  JOIN arms t ON t.experiment = e.experiment AND t.arm = 'treatment'
)
SELECT experiment, control_players, treatment_players, chi_square,
       CASE WHEN chi_square > 10.828 THEN 'stop' WHEN chi_square > 3.841 THEN 'watch' ELSE 'ok' END AS verdict
FROM tested;
