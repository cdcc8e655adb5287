SELECT CAST(date_trunc('month', m.joined_on) AS DATE) AS cohort, count(*) AS members,
       100.0 * count(*) FILTER (WHERE m.joined_on <= DATE '2024-12-01' AND c.cancelled_on <= m.joined_on + 30)
         / nullif(count(*) FILTER (WHERE m.joined_on <= DATE '2024-12-01'), 0) AS left_30_pct,
       100.0 * count(*) FILTER (WHERE m.joined_on <= DATE '2024-10-02' AND c.cancelled_on <= m.joined_on + 90)
         / nullif(count(*) FILTER (WHERE m.joined_on <= DATE '2024-10-02'), 0) AS left_90_pct
FROM member m
LEFT JOIN cancellation c USING (member_id)
GROUP BY 1
ORDER BY 1;
