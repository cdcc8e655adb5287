SELECT coalesce(officecode, 'home') AS office, count(*) AS staff,
       count(*) FILTER (WHERE employeenumber NOT IN (SELECT reportsto FROM employees)) AS without_reports,
       count(*) FILTER (WHERE jobtitle IS DISTINCT FROM 'Sales Rep') AS outside_sales
FROM employees e
GROUP BY 1
ORDER BY 1;
