WITH month AS (
  SELECT CAST(first_day AS DATE) AS first_day, days
  FROM (VALUES ('2024-02-01', 29), ('2024-03-01', 31), ('2024-04-01', 30)) AS v (first_day, days)
),
bill AS (
  SELECT m.member_id, m.joined_on,
         n.first_day + CAST(least(extract(day FROM m.joined_on), n.days) - 1 AS INTEGER) AS billed_on
  FROM member m
  CROSS JOIN month n
)
SELECT b.billed_on, count(*) AS bills,
       count(*) FILTER (WHERE extract(day FROM b.joined_on) > extract(day FROM b.billed_on)) AS moved
FROM bill b
LEFT JOIN cancellation c ON c.member_id = b.member_id
WHERE b.billed_on >= b.joined_on AND (c.cancelled_on IS NULL OR b.billed_on < c.cancelled_on)
GROUP BY b.billed_on
ORDER BY b.billed_on;
