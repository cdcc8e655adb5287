SELECT d.paymentdate AS paid_on, sum(d.amount) AS amount,
       (SELECT sum(e.amount) FROM payments e
        WHERE e.paymentdate BETWEEN date_trunc('year', d.paymentdate) AND d.paymentdate) AS year_to_date,
       (SELECT sum(e.amount) FROM payments e
        WHERE e.paymentdate BETWEEN d.paymentdate - INTERVAL 6 DAY AND d.paymentdate) AS seven_days,
       CASE WHEN sum(d.amount) > coalesce(max(sum(d.amount)) OVER (ORDER BY d.paymentdate
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) THEN 'yes' ELSE 'no' END AS records
FROM payments d
GROUP BY d.paymentdate
ORDER BY paid_on;
