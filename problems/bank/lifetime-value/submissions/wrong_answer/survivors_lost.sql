WITH latest AS (
  SELECT member_id, plan, row_number() OVER (PARTITION BY member_id ORDER BY valid_from DESC) AS place
  FROM subscription
),
person AS (
  SELECT coalesce(m.channel, 'unknown') AS channel, c.cancelled_on,
         coalesce(c.cancelled_on, DATE '2025-01-01') - m.joined_on AS days,
         CASE l.plan WHEN 'basic' THEN 6 WHEN 'standard' THEN 10 WHEN 'premium' THEN 14 END AS price
  FROM member m
  JOIN cancellation c ON c.member_id = m.member_id
  LEFT JOIN latest l ON l.member_id = m.member_id AND l.place = 1
)
SELECT
  channel,
  count(*) AS members,
  CAST(sum(days) AS BIGINT) AS days_at_risk,
  count(cancelled_on) AS cancelled,
  3000.0 * count(cancelled_on) / nullif(sum(days), 0) AS monthly_churn_pct,
  CASE WHEN sum(days) > 0 THEN avg(price) * sum(days) / nullif(30.0 * count(cancelled_on), 0) END AS lifetime_value
FROM person
GROUP BY channel
ORDER BY channel;
