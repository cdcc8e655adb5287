SELECT coalesce(officecode, 'home') AS office, count(*) AS staff,
       count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM employees r WHERE r.reportsto = e.employeenumber)) AS without_reports,
       count(*) FILTER (WHERE jobtitle IS DISTINCT FROM 'Sales Rep') AS outside_sales
FROM employees e
GROUP BY 1
ORDER BY 1;
