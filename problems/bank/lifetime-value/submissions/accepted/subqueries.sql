SELECT p.channel, count(*) AS members, CAST(sum(p.days) AS BIGINT) AS days_at_risk, count(p.cancelled_on) AS cancelled,
       3000.0 * count(p.cancelled_on) / nullif(sum(p.days), 0) AS monthly_churn_pct,
       CASE WHEN sum(p.days) > 0 THEN avg(p.price) * sum(p.days) / nullif(30.0 * count(p.cancelled_on), 0) END AS lifetime_value
FROM (
  SELECT coalesce(m.channel, 'unknown') AS channel, c.cancelled_on,
         coalesce(c.cancelled_on, DATE '2025-01-01') - m.joined_on AS days,
         CASE l.plan WHEN 'basic' THEN 6 WHEN 'standard' THEN 10 WHEN 'premium' THEN 14 END AS price
  FROM member m
  LEFT JOIN cancellation c ON m.member_id = c.member_id
  LEFT JOIN (
    SELECT s.member_id, s.plan, row_number() OVER (PARTITION BY s.member_id ORDER BY s.valid_from DESC) AS place
    FROM subscription s
  ) l ON l.place = 1 AND m.member_id = l.member_id
) p
GROUP BY p.channel
ORDER BY p.channel;
