SELECT q.as_of, p.plan,
       (SELECT count(*) FROM subscription s
        WHERE s.plan = p.plan AND s.valid_from <= q.as_of AND (s.valid_to > q.as_of OR s.valid_to IS NULL)) AS subscriptions,
       (SELECT coalesce(sum(r.price), 0)
        FROM subscription s
        JOIN member m USING (member_id)
        JOIN price r ON r.plan = s.plan AND r.region = m.region AND r.valid_from <= q.as_of
        WHERE s.plan = p.plan AND s.valid_from <= q.as_of AND (s.valid_to > q.as_of OR s.valid_to IS NULL)
          AND NOT EXISTS (SELECT 1 FROM price n WHERE n.plan = r.plan AND n.region = r.region
                            AND n.valid_from > r.valid_from AND n.valid_from <= q.as_of)) AS monthly_revenue
FROM (SELECT make_date(2024, m.m, 1) AS as_of FROM (VALUES (1), (4), (7), (10)) m (m)) q,
     (SELECT DISTINCT plan FROM price) p
ORDER BY q.as_of, p.plan;
