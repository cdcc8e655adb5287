WITH known AS (
  SELECT CAST(date_trunc('month', m.joined_on) AS DATE) AS cohort, m.joined_on, c.cancelled_on
  FROM member m
  LEFT JOIN cancellation c ON m.member_id = c.member_id
)
SELECT cohort, count(*) AS members,
       CASE WHEN max(joined_on) <= DATE '2024-12-01'
            THEN 100.0 * count(*) FILTER (WHERE cancelled_on <= joined_on + 30) / count(*) END AS left_30_pct,
       CASE WHEN max(joined_on) <= DATE '2024-10-02'
            THEN 100.0 * count(*) FILTER (WHERE cancelled_on <= joined_on + 90) / count(*) END AS left_90_pct
FROM known
GROUP BY cohort
ORDER BY cohort;
