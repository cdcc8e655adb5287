WITH RECURSIVE bill AS (
  SELECT member_id, joined_on, joined_on AS billed_on FROM member WHERE joined_on <= DATE '2024-04-30'
  UNION ALL
  SELECT member_id, joined_on, CAST(billed_on + INTERVAL 1 MONTH AS DATE)
  FROM bill
  WHERE billed_on + INTERVAL 1 MONTH <= DATE '2024-04-30'
)
SELECT billed_on, count(*) AS bills, count(*) FILTER (WHERE day(billed_on) < day(joined_on)) AS moved
FROM bill b
WHERE billed_on >= DATE '2024-02-01'
  AND NOT EXISTS (SELECT 1 FROM cancellation c WHERE c.member_id = b.member_id AND c.cancelled_on <= b.billed_on)
GROUP BY billed_on
ORDER BY billed_on;
