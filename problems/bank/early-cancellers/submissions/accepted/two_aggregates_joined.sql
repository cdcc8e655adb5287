WITH joined AS (
  SELECT date_trunc('month', joined_on) AS cohort, count(*) AS members, max(joined_on) AS latest
  FROM member
  GROUP BY date_trunc('month', joined_on)
),
gone AS (
  SELECT date_trunc('month', m.joined_on) AS cohort,
         sum(CASE WHEN date_diff('day', m.joined_on, c.cancelled_on) <= 30 THEN 1 ELSE 0 END) AS left_30,
         sum(CASE WHEN date_diff('day', m.joined_on, c.cancelled_on) <= 90 THEN 1 ELSE 0 END) AS left_90
  FROM cancellation c
  JOIN member m ON m.member_id = c.member_id
  GROUP BY date_trunc('month', m.joined_on)
)
SELECT j.cohort, j.members,
       CASE WHEN j.latest + 30 <= DATE '2024-12-31' THEN round(100.0 * coalesce(g.left_30, 0) / j.members, 1) END AS left_30_pct,
       CASE WHEN j.latest + 90 <= DATE '2024-12-31' THEN round(100.0 * coalesce(g.left_90, 0) / j.members, 1) END AS left_90_pct
FROM joined j
LEFT JOIN gone g ON g.cohort = j.cohort
ORDER BY j.cohort;
