SELECT
  s.study,
  ta.outcome - tb.outcome AS treated_change,
  ca.outcome - cb.outcome AS control_change,
  tb.outcome + ca.outcome - cb.outcome AS expected_without,
  ta.outcome - (tb.outcome + ca.outcome - cb.outcome) AS effect
FROM study s
JOIN cell tb ON tb.study_id = s.study_id AND tb.arm = 'treated' AND tb.period = 'before'
JOIN cell ta ON ta.study_id = s.study_id AND ta.arm = 'treated' AND ta.period = 'after'
JOIN cell cb ON cb.study_id = s.study_id AND cb.arm = 'control' AND cb.period = 'before'
JOIN cell ca ON ca.study_id = s.study_id AND ca.arm = 'control' AND ca.period = 'after';
