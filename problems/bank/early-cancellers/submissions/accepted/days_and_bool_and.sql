SELECT make_date(year(joined_on), month(joined_on), 1) AS cohort, count(*) AS members,
       CASE WHEN bool_and(DATE '2024-12-31' - joined_on >= 30)
            THEN round(avg(CASE WHEN cancelled_on - joined_on <= 30 THEN 100.0 ELSE 0 END), 1) END AS left_30_pct,
       CASE WHEN bool_and(DATE '2024-12-31' - joined_on >= 90)
            THEN round(avg(CASE WHEN cancelled_on - joined_on <= 90 THEN 100.0 ELSE 0 END), 1) END AS left_90_pct
FROM member
LEFT JOIN cancellation USING (member_id)
GROUP BY ALL
ORDER BY cohort;
