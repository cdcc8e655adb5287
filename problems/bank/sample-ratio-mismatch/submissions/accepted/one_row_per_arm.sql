WITH plan AS (
  SELECT experiment, 'control' AS arm, control_share AS share FROM experiment
  UNION ALL
  SELECT experiment, 'treatment', 1 - control_share FROM experiment
),
cell AS (
  SELECT p.experiment, p.arm, p.share, sum(coalesce(n.players, 0)) AS players
  FROM plan p
  LEFT JOIN enrolment n ON n.experiment = p.experiment AND n.arm = p.arm
  GROUP BY p.experiment, p.arm, p.share
),
fitted AS (
  SELECT *, nullif(sum(players) OVER (PARTITION BY experiment), 0) * share AS fit
  FROM cell
),
scored AS (
  SELECT
    experiment,
    max(CASE WHEN arm = 'control' THEN players END) AS control_players,
    max(CASE WHEN arm = 'treatment' THEN players END) AS treatment_players,
    sum((players - fit) * (players - fit) / fit) AS chi
  FROM fitted
  GROUP BY experiment
)
SELECT experiment, control_players, treatment_players, round(chi, 2) AS chi_square,
       CASE WHEN chi > 10.828 THEN 'stop' WHEN chi > 3.841 THEN 'watch'
            WHEN chi >= 0 THEN 'ok' ELSE 'no data' END AS verdict
FROM scored;
