SELECT w.paid_on, w.amount, w.year_to_date, w.seven_days,
       CASE WHEN w.amount > w.best OR w.best IS NULL THEN 'yes' ELSE 'no' END AS records
FROM (
  SELECT d.paid_on, d.amount,
         sum(d.amount) OVER (PARTITION BY extract(year FROM d.paid_on) ORDER BY d.paid_on) AS year_to_date,
         sum(d.amount) OVER (ORDER BY d.paid_on RANGE BETWEEN INTERVAL 6 DAYS PRECEDING AND CURRENT ROW) AS seven_days,
         max(d.amount) OVER (ORDER BY d.paid_on ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS best
  FROM (SELECT p.paymentdate AS paid_on, sum(p.amount) AS amount FROM payments p GROUP BY p.paymentdate) d
) w
ORDER BY w.paid_on;
