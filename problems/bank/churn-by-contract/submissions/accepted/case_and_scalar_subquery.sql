SELECT
  contract,
  count(*) AS customers,
  sum(CASE WHEN churn = 'Yes' THEN 1 ELSE 0 END) AS churned,
  round(100 * avg(CASE WHEN churn = 'Yes' THEN 1 ELSE 0 END), 2) AS churn_pct,
  (SELECT round(100 * avg(CASE WHEN churn = 'Yes' THEN 1 ELSE 0 END), 2) FROM customer) AS overall_pct,
  count(*) - count(total_charges) AS unbilled,
  round(coalesce(sum(total_charges), 0) / count(*), 2) AS avg_total
FROM customer
GROUP BY contract
ORDER BY avg(CASE WHEN churn = 'Yes' THEN 1 ELSE 0 END) DESC, contract;
