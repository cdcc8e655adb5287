WITH everyone AS (
  SELECT contract, count(*) AS n, sum(CASE WHEN total_charges IS NULL THEN 0 ELSE total_charges END) AS paid
  FROM customer GROUP BY contract
),
leavers AS (
  SELECT contract, count(*) AS n FROM customer WHERE churn = 'Yes' GROUP BY contract
),
fresh AS (
  SELECT contract, count(*) AS n FROM customer WHERE total_charges IS NULL GROUP BY contract
),
company AS (
  SELECT (SELECT count(*) FROM customer WHERE churn = 'Yes') AS left_us, count(*) AS n FROM customer
)
SELECT e.contract, e.n AS customers, ifnull(l.n, 0) AS churned,
       round(ifnull(l.n, 0) * 100 / e.n, 2) AS churn_pct,
       round(company.left_us * 100 / company.n, 2) AS overall_pct,
       ifnull(f.n, 0) AS unbilled,
       round(e.paid / e.n, 2) AS avg_total
FROM everyone e
LEFT JOIN leavers l ON l.contract = e.contract
LEFT JOIN fresh f ON f.contract = e.contract
CROSS JOIN company
ORDER BY ifnull(l.n, 0) / e.n DESC, e.contract;
