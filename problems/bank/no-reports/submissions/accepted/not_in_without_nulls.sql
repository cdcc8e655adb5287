WITH labelled AS (
  SELECT coalesce(officecode, 'home') AS office,
         CASE WHEN employeenumber NOT IN (SELECT reportsto FROM employees WHERE reportsto IS NOT NULL)
              THEN 1 ELSE 0 END AS leads_nobody,
         CASE WHEN coalesce(jobtitle, '') <> 'Sales Rep' THEN 1 ELSE 0 END AS outside
  FROM employees
)
SELECT office, count(*) AS staff, sum(leads_nobody) AS without_reports, sum(outside) AS outside_sales
FROM labelled
GROUP BY office
ORDER BY office;
