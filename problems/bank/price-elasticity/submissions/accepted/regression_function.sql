WITH centered AS (
  SELECT t.plan, ln(t.price) - m.x AS x, ln(t.signups) - m.y AS y, m.prices
  FROM price_test t
  JOIN (SELECT plan, market, avg(ln(price)) AS x, avg(ln(signups)) AS y, count(DISTINCT price) AS prices
        FROM price_test WHERE signups >= 1 GROUP BY plan, market) m ON m.plan = t.plan AND m.market = t.market
  WHERE t.signups >= 1
),
mean_revenue AS (
  SELECT plan, price, avg(price * signups) AS revenue FROM price_test GROUP BY plan, price
)
SELECT p.plan,
       (SELECT count(*) FROM centered c WHERE c.plan = p.plan) AS tests,
       (SELECT CASE WHEN max(prices) > 1 THEN round(regr_slope(y, x), 3) END FROM centered c WHERE c.plan = p.plan) AS elasticity,
       min(p.price) AS best_price
FROM mean_revenue p
WHERE p.revenue = (SELECT max(o.revenue) FROM mean_revenue o WHERE o.plan = p.plan)
GROUP BY p.plan
ORDER BY p.plan;
