CREATE TABLE customer (
  name VARCHAR PRIMARY KEY
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  customer VARCHAR NOT NULL REFERENCES customer (name)
);
