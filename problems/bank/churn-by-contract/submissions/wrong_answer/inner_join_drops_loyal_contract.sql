WITH everyone AS (
  SELECT contract, count(*) AS n, count(*) FILTER (WHERE total_charges IS NULL) AS unbilled,
         avg(coalesce(total_charges, 0)) AS avg_total
  FROM customer GROUP BY contract
),
leavers AS (
  SELECT contract, count(*) AS n FROM customer WHERE churn = 'Yes' GROUP BY contract
)
SELECT e.contract, e.n AS customers, l.n AS churned, 100.0 * l.n / e.n AS churn_pct,
       (SELECT 100.0 * count(*) FILTER (WHERE churn = 'Yes') / count(*) FROM customer) AS overall_pct,
       e.unbilled, e.avg_total
FROM everyone e
JOIN leavers l ON l.contract = e.contract
ORDER BY churn_pct DESC, e.contract;
