CREATE TABLE recommendation (
  list_id INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 50),
  model VARCHAR NOT NULL,
  surface VARCHAR NOT NULL,
  clicked INTEGER NOT NULL CHECK (clicked IN (0, 1)),
  PRIMARY KEY (list_id, position)
);
