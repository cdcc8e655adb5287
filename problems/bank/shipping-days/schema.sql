CREATE TABLE orders (
  ordernumber INTEGER PRIMARY KEY,
  orderdate DATE NOT NULL,
  requireddate DATE NOT NULL,
  shippeddate DATE,
  status VARCHAR NOT NULL,
  CHECK (shippeddate >= orderdate)
);
