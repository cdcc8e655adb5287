CREATE TABLE customer (
  CustomerId INTEGER PRIMARY KEY,
  FirstName VARCHAR NOT NULL,
  LastName VARCHAR NOT NULL,
  Country VARCHAR NOT NULL
);

CREATE TABLE invoice (
  InvoiceId INTEGER PRIMARY KEY,
  CustomerId INTEGER NOT NULL REFERENCES customer (CustomerId),
  InvoiceDate DATE NOT NULL,
  Total DECIMAL(10, 2) NOT NULL CHECK (Total >= 0)
);
