SELECT r.plan, coalesce(s.tests, 0) AS tests, s.elasticity, r.price AS best_price
FROM (
  SELECT plan, price, row_number() OVER (PARTITION BY plan ORDER BY avg(price * signups) DESC, price) AS place
  FROM price_test
  GROUP BY plan, price
) r
LEFT JOIN (
  SELECT l.plan, count(*) AS tests, CASE WHEN max(l.spread) > 0 THEN sum(l.x * l.y) / sum(l.x * l.x) END AS elasticity
  FROM (
    SELECT plan,
           ln(price) - avg(ln(price)) OVER (PARTITION BY plan, market) AS x,
           ln(signups) - avg(ln(signups)) OVER (PARTITION BY plan, market) AS y,
           max(price) OVER (PARTITION BY plan, market) - min(price) OVER (PARTITION BY plan, market) AS spread
    FROM price_test
    WHERE signups > 0
  ) l
  GROUP BY l.plan
) s ON r.plan = s.plan
WHERE r.place = 1
ORDER BY r.plan;
