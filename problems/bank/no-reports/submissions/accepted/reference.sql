SELECT
  coalesce(e.officecode, 'home') AS office,
  count(*) AS staff,
  count(*) - count(b.employeenumber) AS without_reports,
  count(*) - count(*) FILTER (WHERE e.jobtitle = 'Sales Rep') AS outside_sales
FROM employees e
LEFT JOIN (SELECT DISTINCT reportsto AS employeenumber FROM employees WHERE reportsto IS NOT NULL) b
  ON b.employeenumber = e.employeenumber
GROUP BY coalesce(e.officecode, 'home')
ORDER BY office;
