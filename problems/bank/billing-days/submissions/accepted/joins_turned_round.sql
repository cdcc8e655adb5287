WITH month AS (
  SELECT CAST(first_day AS DATE) AS first_day, days
  FROM (VALUES ('2024-02-01', 29), ('2024-03-01', 31), ('2024-04-01', 30)) AS v (first_day, days)
)
SELECT b.billed_on, count(*) AS bills,
       count(*) FILTER (WHERE extract(day FROM b.billed_on) < extract(day FROM b.joined_on)) AS moved
FROM (
  SELECT m.member_id, m.joined_on,
         n.first_day + CAST(least(extract(day FROM m.joined_on), n.days) - 1 AS INTEGER) AS billed_on
  FROM member m, month n
) b
LEFT JOIN cancellation c ON b.member_id = c.member_id
WHERE (b.billed_on < c.cancelled_on OR c.cancelled_on IS NULL) AND b.joined_on <= b.billed_on
GROUP BY b.billed_on
ORDER BY b.billed_on;
