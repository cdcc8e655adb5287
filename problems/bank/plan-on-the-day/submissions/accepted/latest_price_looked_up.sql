WITH quarter (as_of) AS (
  VALUES (DATE '2024-01-01'), (DATE '2024-04-01'), (DATE '2024-07-01'), (DATE '2024-10-01')
),
charged AS (
  SELECT q.as_of, s.plan,
         (SELECT arg_max(p.price, p.valid_from) FROM price p
          WHERE p.plan = s.plan AND p.region = m.region AND p.valid_from <= q.as_of) AS price
  FROM quarter q, subscription s, member m
  WHERE m.member_id = s.member_id AND q.as_of >= s.valid_from AND q.as_of < coalesce(s.valid_to, DATE '2999-01-01')
)
SELECT q.as_of, p.plan, count(c.plan) AS subscriptions, ifnull(sum(c.price), 0) AS monthly_revenue
FROM quarter q
CROSS JOIN (SELECT plan FROM price GROUP BY plan) p
LEFT JOIN charged c ON c.as_of = q.as_of AND c.plan = p.plan
GROUP BY ALL
ORDER BY ALL;
