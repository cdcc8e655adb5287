WITH bill AS (
  SELECT m.member_id, m.joined_on, CAST(m.joined_on + to_months(n.n) AS DATE) AS billed_on
  FROM member m, range(0, 1200) AS n(n)
  WHERE n.n <= date_diff('month', m.joined_on, DATE '2024-04-01')
)
SELECT billed_on, count(*) AS bills, count(*) FILTER (WHERE day(billed_on) < day(joined_on)) AS moved
FROM bill b
WHERE billed_on BETWEEN DATE '2024-02-01' AND DATE '2024-04-30'
  AND NOT EXISTS (SELECT 1 FROM cancellation c WHERE c.member_id = b.member_id AND c.cancelled_on <= b.billed_on)
GROUP BY billed_on
ORDER BY billed_on;
