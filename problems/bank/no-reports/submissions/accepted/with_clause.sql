WITH boss AS (
  SELECT DISTINCT r.reportsto AS employeenumber
  FROM employees r
  WHERE r.reportsto IS NOT NULL
)
SELECT coalesce(e.officecode, 'home') AS office, count(*) AS staff,
       count(*) - count(boss.employeenumber) AS without_reports,
       count(*) - count(*) FILTER (WHERE e.jobtitle = 'Sales Rep') AS outside_sales
FROM employees e
LEFT JOIN boss ON e.employeenumber = boss.employeenumber
GROUP BY coalesce(e.officecode, 'home')
ORDER BY office;
