CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  city VARCHAR
);
CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  price DECIMAL(8, 2) NOT NULL
);
CREATE TABLE sale (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customer (id),
  product_id INTEGER NOT NULL REFERENCES product (id),
  quantity INTEGER NOT NULL,
  sold_on DATE NOT NULL,
  discount DOUBLE
);
