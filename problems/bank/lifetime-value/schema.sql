CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  joined_on DATE NOT NULL CHECK (joined_on <= DATE '2024-12-31'),
  channel VARCHAR CHECK (channel <> 'unknown')
);

CREATE TABLE cancellation (
  member_id INTEGER PRIMARY KEY REFERENCES member (member_id),
  cancelled_on DATE NOT NULL CHECK (cancelled_on <= DATE '2024-12-31')
);

CREATE TABLE subscription (
  member_id INTEGER NOT NULL REFERENCES member (member_id),
  plan VARCHAR NOT NULL CHECK (plan IN ('basic', 'standard', 'premium')),
  valid_from DATE NOT NULL CHECK (valid_from <= DATE '2024-12-31'),
  PRIMARY KEY (member_id, valid_from)
);
