WITH calendar AS (
  SELECT CAST(d AS DATE) AS d FROM range(DATE '2024-02-01', DATE '2024-05-01', INTERVAL 1 DAY) AS r(d)
)
SELECT c.d AS billed_on, count(*) AS bills, sum(CASE WHEN day(m.joined_on) > day(c.d) THEN 1 ELSE 0 END) AS moved
FROM calendar c
JOIN member m ON m.joined_on <= c.d
 AND (day(m.joined_on) = day(c.d) OR (c.d = last_day(c.d) AND day(m.joined_on) > day(c.d)))
LEFT JOIN cancellation x USING (member_id)
WHERE coalesce(x.cancelled_on > c.d, true)
GROUP BY c.d
ORDER BY c.d;
