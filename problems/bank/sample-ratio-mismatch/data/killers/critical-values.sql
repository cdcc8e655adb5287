-- By hand. Chi-squares that are exactly the critical values: above them is not at them.
-- 2 * 2707^2 / 1353500 = 10.828 and 2 * 3841^2 / 7682000 = 3.841, both exact in floating point.
INSERT INTO experiment (experiment, control_share) VALUES
  ('at 0.1 %', 0.5),
  ('at 5 %', 0.5);
INSERT INTO enrolment (experiment, arm, batch, players) VALUES
  ('at 0.1 %', 'control', 1, 1356207),
  ('at 0.1 %', 'treatment', 1, 1350793),
  ('at 5 %', 'control', 1, 7685841),
  ('at 5 %', 'treatment', 1, 7678159);
