CREATE TABLE study (
  study_id INTEGER PRIMARY KEY,
  study VARCHAR NOT NULL UNIQUE
);

CREATE TABLE cell (
  study_id INTEGER NOT NULL REFERENCES study (study_id),
  arm VARCHAR NOT NULL CHECK (arm IN ('treated', 'control')),
  period VARCHAR NOT NULL CHECK (period IN ('before', 'after')),
  outcome DECIMAL(8, 2),
  PRIMARY KEY (study_id, arm, period)
);
