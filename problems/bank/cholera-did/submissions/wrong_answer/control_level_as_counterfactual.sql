WITH wide AS (
  SELECT
    s.study_id,
    s.study,
    max(c.outcome) FILTER (WHERE c.arm = 'treated' AND c.period = 'before') AS treated_before,
    max(c.outcome) FILTER (WHERE c.arm = 'treated' AND c.period = 'after') AS treated_after,
    max(c.outcome) FILTER (WHERE c.arm = 'control' AND c.period = 'before') AS control_before,
    max(c.outcome) FILTER (WHERE c.arm = 'control' AND c.period = 'after') AS control_after
  FROM study s
  LEFT JOIN cell c ON c.study_id = s.study_id
  GROUP BY s.study_id, s.study
)
SELECT
  study,
  treated_after - treated_before AS treated_change,
  control_after - control_before AS control_change,
  control_after AS expected_without,
  (treated_after - treated_before) - (control_after - control_before) AS effect
FROM wide;
