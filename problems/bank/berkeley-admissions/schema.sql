CREATE TABLE application (
  admit VARCHAR NOT NULL CHECK (admit IN ('Admitted', 'Rejected')),
  gender VARCHAR NOT NULL CHECK (gender IN ('Male', 'Female')),
  dept VARCHAR NOT NULL,
  freq INTEGER NOT NULL CHECK (freq >= 0),
  PRIMARY KEY (admit, gender, dept)
);
