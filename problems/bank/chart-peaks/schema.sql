CREATE TABLE chart_week (
  artist VARCHAR NOT NULL,
  track VARCHAR NOT NULL,
  week INTEGER NOT NULL CHECK (week >= 1),
  rank INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 100),
  PRIMARY KEY (artist, track, week)
);
