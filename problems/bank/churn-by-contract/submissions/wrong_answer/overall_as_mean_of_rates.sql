WITH per_contract AS (
  SELECT
    contract,
    count(*) AS customers,
    count(*) FILTER (WHERE churn = 'Yes') AS churned,
    count(*) FILTER (WHERE total_charges IS NULL) AS unbilled,
    avg(coalesce(total_charges, 0)) AS avg_total
  FROM customer
  GROUP BY contract
)
SELECT
  contract,
  customers,
  churned,
  100.0 * churned / customers AS churn_pct,
  avg(100.0 * churned / customers) OVER () AS overall_pct,
  unbilled,
  avg_total
FROM per_contract
ORDER BY churn_pct DESC, contract;
