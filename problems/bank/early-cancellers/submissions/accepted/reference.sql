SELECT
  CAST(date_trunc('month', m.joined_on) AS DATE) AS cohort,
  count(*) AS members,
  CASE WHEN max(m.joined_on) <= DATE '2024-12-01'
       THEN 100.0 * count(*) FILTER (WHERE c.cancelled_on <= m.joined_on + 30) / count(*) END AS left_30_pct,
  CASE WHEN max(m.joined_on) <= DATE '2024-10-02'
       THEN 100.0 * count(*) FILTER (WHERE c.cancelled_on <= m.joined_on + 90) / count(*) END AS left_90_pct
FROM member m
LEFT JOIN cancellation c ON c.member_id = m.member_id
GROUP BY CAST(date_trunc('month', m.joined_on) AS DATE)
ORDER BY cohort;
