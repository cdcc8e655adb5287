WITH wide AS (
  SELECT
    s.study_id,
    s.study,
    sum(CASE WHEN c.arm = 'treated' AND c.period = 'before' THEN c.outcome ELSE 0 END) AS treated_before,
    sum(CASE WHEN c.arm = 'treated' AND c.period = 'after' THEN c.outcome ELSE 0 END) AS treated_after,
    sum(CASE WHEN c.arm = 'control' AND c.period = 'before' THEN c.outcome ELSE 0 END) AS control_before,
    sum(CASE WHEN c.arm = 'control' AND c.period = 'after' THEN c.outcome ELSE 0 END) AS control_after
  FROM study s
  LEFT JOIN cell c ON c.study_id = s.study_id
  GROUP BY s.study_id, s.study
)
SELECT
  study,
  treated_after - treated_before AS treated_change,
  control_after - control_before AS control_change,
  treated_before + (control_after - control_before) AS expected_without,
  (treated_after - treated_before) - (control_after - control_before) AS effect
FROM wide;
