SELECT rank() OVER (ORDER BY sum(i.Total) DESC) AS place, c.CustomerId AS customerid,
       c.FirstName || ' ' || c.LastName AS customer, sum(i.Total) AS total
FROM customer c
JOIN invoice i ON i.CustomerId = c.CustomerId
GROUP BY c.CustomerId, c.FirstName, c.LastName
QUALIFY place <= 5
ORDER BY place, customerid;
