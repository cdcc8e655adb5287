WITH logs AS (
  SELECT plan,
         ln(price) - avg(ln(price)) OVER (PARTITION BY plan, market) AS x,
         ln(signups) - avg(ln(signups)) OVER (PARTITION BY plan, market) AS y,
         max(price) OVER (PARTITION BY plan, market) - min(price) OVER (PARTITION BY plan, market) AS spread
  FROM price_test
  WHERE signups > 0
),
slope AS (
  SELECT plan, count(*) AS tests, CASE WHEN max(spread) > 0 THEN sum(x * y) / sum(x * x) END AS elasticity
  FROM logs
  GROUP BY plan
),
revenue AS (
  SELECT plan, price, row_number() OVER (PARTITION BY plan ORDER BY avg(price * signups) DESC, price) AS place
  FROM price_test
  GROUP BY plan, price
)
SELECT r.plan, coalesce(s.tests, 0) AS tests, s.elasticity, r.price AS best_price
FROM revenue r
JOIN slope s ON s.plan = r.plan
WHERE r.place = 1
ORDER BY r.plan;
