CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  region VARCHAR NOT NULL
);

CREATE TABLE subscription (
  member_id INTEGER NOT NULL REFERENCES member (member_id),
  plan VARCHAR NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  PRIMARY KEY (member_id, valid_from),
  CHECK (valid_to > valid_from)
);

CREATE TABLE price (
  plan VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  valid_from DATE NOT NULL,
  price DECIMAL(6, 2) NOT NULL CHECK (price >= 0),
  PRIMARY KEY (plan, region, valid_from)
);
