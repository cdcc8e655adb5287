CREATE TABLE experiment (
  experiment VARCHAR PRIMARY KEY,
  control_share DECIMAL(4, 3) NOT NULL CHECK (control_share > 0 AND control_share < 1)
);

CREATE TABLE enrolment (
  experiment VARCHAR NOT NULL REFERENCES experiment (experiment),
  arm VARCHAR NOT NULL CHECK (arm IN ('control', 'treatment')),
  batch INTEGER NOT NULL,
  players INTEGER NOT NULL CHECK (players >= 0),
  PRIMARY KEY (experiment, arm, batch)
);
