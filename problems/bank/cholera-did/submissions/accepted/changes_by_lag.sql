WITH stepped AS (
  SELECT
    study_id,
    arm,
    period,
    outcome,
    lag(outcome) OVER (PARTITION BY study_id, arm ORDER BY period DESC) AS earlier
  FROM cell
),
change AS (
  SELECT study_id, arm, earlier, outcome - earlier AS delta
  FROM stepped
  WHERE period = 'after'
),
start AS (
  SELECT study_id, outcome FROM cell WHERE arm = 'treated' AND period = 'before'
)
SELECT
  s.study,
  t.delta AS treated_change,
  c.delta AS control_change,
  b.outcome + c.delta AS expected_without,
  t.delta - c.delta AS effect
FROM study s
LEFT JOIN change t ON t.study_id = s.study_id AND t.arm = 'treated'
LEFT JOIN change c ON c.study_id = s.study_id AND c.arm = 'control'
LEFT JOIN start b ON b.study_id = s.study_id;
