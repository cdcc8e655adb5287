WITH risk AS (
  SELECT ifnull(channel, 'unknown') AS channel, count(*) AS members, count(cancelled_on) AS cancelled,
         sum(date_diff('day', joined_on, coalesce(cancelled_on, DATE '2025-01-01'))) AS days_at_risk
  FROM member LEFT JOIN cancellation USING (member_id)
  GROUP BY ALL
),
worth AS (
  SELECT ifnull(m.channel, 'unknown') AS channel, avg(p.price) AS revenue
  FROM subscription s
  JOIN member m USING (member_id)
  JOIN (VALUES ('basic', 6), ('standard', 10), ('premium', 14)) p (plan, price) ON p.plan = s.plan
  WHERE NOT EXISTS (SELECT 1 FROM subscription n WHERE n.member_id = s.member_id AND n.valid_from > s.valid_from)
  GROUP BY ALL
)
SELECT r.channel, r.members, r.days_at_risk, r.cancelled,
       CASE WHEN r.days_at_risk > 0 THEN round(100 * 30.0 * r.cancelled / r.days_at_risk, 2) END AS monthly_churn_pct,
       CASE WHEN r.days_at_risk > 0 AND r.cancelled > 0
            THEN round(w.revenue / (30.0 * r.cancelled / r.days_at_risk), 2) END AS lifetime_value
FROM risk r
LEFT JOIN worth w ON w.channel = r.channel
ORDER BY r.channel;
