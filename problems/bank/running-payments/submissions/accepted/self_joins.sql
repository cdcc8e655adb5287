WITH daily AS (
  SELECT paymentdate AS paid_on, sum(amount) AS amount FROM payments GROUP BY paymentdate
)
SELECT d.paid_on, d.amount,
       sum(CASE WHEN year(e.paid_on) = year(d.paid_on) THEN e.amount END) AS year_to_date,
       sum(CASE WHEN e.paid_on > d.paid_on - 7 THEN e.amount END) AS seven_days,
       CASE WHEN count(CASE WHEN e.paid_on < d.paid_on AND e.amount >= d.amount THEN 1 END) = 0 THEN 'yes' ELSE 'no' END AS records
FROM daily d
JOIN daily e ON e.paid_on <= d.paid_on
GROUP BY d.paid_on, d.amount
ORDER BY d.paid_on;
