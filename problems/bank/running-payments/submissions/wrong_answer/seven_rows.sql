WITH daily AS (
  SELECT paymentdate AS paid_on, sum(amount) AS amount
  FROM payments
  GROUP BY paymentdate
),
windowed AS (
  SELECT paid_on, amount,
         sum(amount) OVER (PARTITION BY extract(year FROM paid_on) ORDER BY paid_on) AS year_to_date,
         sum(amount) OVER (ORDER BY paid_on ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS seven_days,
         max(amount) OVER (ORDER BY paid_on ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS best
  FROM daily
)
SELECT paid_on, amount, year_to_date, seven_days,
       CASE WHEN best IS NULL OR amount > best THEN 'yes' ELSE 'no' END AS records
FROM windowed
ORDER BY paid_on;
