CREATE TABLE person_year (
  mdvis INTEGER NOT NULL CHECK (mdvis >= 0),
  lncoins DECIMAL(8, 6) NOT NULL CHECK (lncoins IN (0, 3.258096, 3.931826, 4.564348, 4.615120)),
  idp INTEGER NOT NULL CHECK (idp IN (0, 1)),
  CHECK (idp = 1 OR lncoins <> 4.615120)
);
