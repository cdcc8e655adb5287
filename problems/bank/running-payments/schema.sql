CREATE TABLE payments (
  customernumber INTEGER NOT NULL,
  checknumber VARCHAR NOT NULL,
  paymentdate DATE NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 1),
  PRIMARY KEY (customernumber, checknumber)
);
