/* all of them */ SELECT id, -- the key
  name
FROM customer; -- done
