SELECT
  s.study,
  (SELECT sum(CASE c.period WHEN 'after' THEN c.outcome ELSE -c.outcome END)
   FROM cell c WHERE c.study_id = s.study_id AND c.arm = 'treated'
   HAVING count(c.outcome) = 2) AS treated_change,
  (SELECT sum(CASE c.period WHEN 'after' THEN c.outcome ELSE -c.outcome END)
   FROM cell c WHERE c.study_id = s.study_id AND c.arm = 'control'
   HAVING count(c.outcome) = 2) AS control_change,
  (SELECT sum(CASE WHEN c.arm = 'control' AND c.period = 'before' THEN -c.outcome ELSE c.outcome END)
   FROM cell c WHERE c.study_id = s.study_id AND NOT (c.arm = 'treated' AND c.period = 'after')
   HAVING count(c.outcome) = 3) AS expected_without,
  (SELECT sum(CASE WHEN (c.arm = 'treated') = (c.period = 'after') THEN c.outcome ELSE -c.outcome END)
   FROM cell c WHERE c.study_id = s.study_id
   HAVING count(c.outcome) = 4) AS effect
FROM study s;
