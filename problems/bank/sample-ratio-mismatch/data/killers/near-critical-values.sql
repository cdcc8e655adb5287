-- By hand. Chi-squares of 10.829 and 3.8413, just above the critical values 10.828 and 3.841, and
-- below the squares of the rounded z values 3.291 and 1.96.
INSERT INTO experiment (experiment, control_share) VALUES
  ('near 0.1 %', 0.5),
  ('near 5 %', 0.5);
INSERT INTO enrolment (experiment, arm, batch, players) VALUES
  ('near 0.1 %', 'control', 1, 1356082),
  ('near 0.1 %', 'treatment', 1, 1350668),
  ('near 5 %', 'control', 1, 7685241),
  ('near 5 %', 'treatment', 1, 7677559);
