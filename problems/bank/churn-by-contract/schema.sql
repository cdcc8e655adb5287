CREATE TABLE customer (
  contract VARCHAR NOT NULL CHECK (contract IN ('Month-to-month', 'One year', 'Two year')),
  monthly_charges DECIMAL(8, 2) NOT NULL CHECK (monthly_charges > 0),
  total_charges DECIMAL(10, 2) CHECK (total_charges >= 0),
  churn VARCHAR NOT NULL CHECK (churn IN ('Yes', 'No'))
);
