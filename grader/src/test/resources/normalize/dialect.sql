-- DuckDB as people write it. A section is a construct; a query ends in a semicolon at the end of a
-- line. Every query runs on the real engine. A line "-- unsupported: X" before a query says that the
-- algebra cannot hold it, and why; "-- refused: CODE" that the gate does not let it through.

-- # GROUP BY
SELECT region, count(*) FROM customers GROUP BY region;
SELECT region, vip, count(*) FROM customers GROUP BY ALL;
SELECT region AS place, sum(amount) / count(*) AS mean FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY ALL;
SELECT upper(region) AS place, max(joined) FROM customers GROUP BY 1;
SELECT date_trunc('month', ordered) AS month, sum(amount) FROM orders GROUP BY month ORDER BY month;
SELECT region, count(*) FROM customers GROUP BY region HAVING count(*) > 1 AND region IS NOT NULL;
SELECT count(*) FROM orders HAVING sum(amount) > 10;
SELECT region, vip, count(*), grouping(region) FROM customers GROUP BY ROLLUP (region, vip);
SELECT region, vip, count(*) FROM customers GROUP BY CUBE (region, vip);
SELECT region, vip, count(*) FROM customers GROUP BY GROUPING SETS ((region), (vip), ());
SELECT DISTINCT status FROM orders;
-- unsupported: the same grouping set twice
SELECT region, count(*) FROM customers GROUP BY GROUPING SETS ((region), (region));

-- # ORDER BY and LIMIT
SELECT * FROM customers ORDER BY ALL;
SELECT name, region FROM customers ORDER BY ALL DESC;
SELECT name FROM customers ORDER BY joined DESC NULLS FIRST, 1;
SELECT name, region AS place FROM customers ORDER BY place NULLS LAST, upper(name);
SELECT id FROM orders ORDER BY amount DESC LIMIT 3;
SELECT id FROM orders ORDER BY id LIMIT 3 OFFSET 2;
SELECT region, count(*) FROM customers GROUP BY ALL ORDER BY count(*) DESC, region LIMIT 2;
FROM orders ORDER BY ordered LIMIT 2;
-- unsupported: LIMIT with an expression
SELECT id FROM orders ORDER BY id LIMIT 1 + 1;
SELECT id FROM orders ORDER BY id FETCH FIRST 3 ROWS ONLY;
-- unsupported: LIMIT with a percentage
SELECT id FROM orders ORDER BY id LIMIT 50%;

-- # DISTINCT ON
SELECT DISTINCT ON (customer_id) customer_id, id, amount FROM orders ORDER BY customer_id, amount DESC;
SELECT DISTINCT ON (region) * FROM customers ORDER BY region, joined;
SELECT DISTINCT ON (year(ordered), status) year(ordered), status, amount FROM orders ORDER BY amount DESC, id;

-- # QUALIFY
SELECT id, amount FROM orders QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY amount DESC, id) = 1;
SELECT id, rank() OVER (ORDER BY amount) AS r FROM orders QUALIFY r <= 2;
SELECT customer_id, sum(amount) AS total FROM orders GROUP BY customer_id QUALIFY rank() OVER (ORDER BY total DESC) = 1;
SELECT * FROM events WHERE kind = 'buy' WINDOW w AS (PARTITION BY user_id ORDER BY happened) QUALIFY lag(value) OVER w < value;

-- # Lateral column aliases
SELECT amount * 2 AS twice, twice + 1 AS more FROM orders;
SELECT amount AS a FROM orders WHERE a > 5;
SELECT salary * 12 AS yearly, yearly / 100 AS hundredth, round(hundredth, 1) FROM employees;
SELECT region AS r, count(*) AS n, n > 1 AS many FROM customers GROUP BY r HAVING n > 0 ORDER BY n, r;

-- # FILTER
SELECT count(*) FILTER (WHERE status = 'paid') AS paid, count(*) AS every FROM orders;
SELECT customer_id, sum(amount) FILTER (WHERE ordered >= DATE '2024-02-01') FROM orders GROUP BY customer_id;
SELECT count(DISTINCT customer_id) FILTER (status <> 'paid') FROM orders;
SELECT avg(value) FILTER (kind = 'buy') / avg(value) FROM events;
SELECT id, sum(amount) FILTER (WHERE status = 'paid') OVER (ORDER BY id) FROM orders;
SELECT id, count(*) FILTER (WHERE status = 'paid') OVER (PARTITION BY customer_id) FROM orders;

-- # date_trunc, date_part, date_diff
SELECT date_trunc('week', ordered) AS w, count(*) FROM orders GROUP BY w;
SELECT date_trunc('quarter', happened) FROM events;
SELECT datetrunc('MONTH', happened)::DATE FROM events;
SELECT date_diff('day', joined, DATE '2024-06-01') FROM customers;
SELECT datediff('month', joined, current_date_of.d) FROM customers, (SELECT max(ordered) AS d FROM orders) AS current_date_of;
SELECT date_sub('month', joined, DATE '2024-06-01') FROM customers;
SELECT date_part('year', ordered), datepart('mon', ordered) FROM orders;
SELECT extract(year FROM ordered), extract('dow' FROM ordered) FROM orders;
SELECT year(ordered), month(ordered), day(ordered), quarter(ordered), week(ordered), dayofweek(ordered) FROM orders;
SELECT monthname(ordered), dayname(ordered), last_day(ordered) FROM orders;
SELECT strftime(ordered, '%Y-%m') AS m, count(*) FROM orders GROUP BY m;
SELECT strptime('2024-02-29', '%Y-%m-%d')::DATE;
SELECT make_date(2024, 2, 29), epoch(happened) FROM events;
SELECT hour(happened), minute(happened), second(happened) FROM events WHERE happened::DATE = '2024-01-02';
SELECT age(TIMESTAMP '2024-06-01', happened) FROM events;
SELECT time_bucket(INTERVAL '15 minutes', happened) AS slot, count(*) FROM events GROUP BY slot;
SELECT ordered - joined AS days FROM orders o JOIN customers c ON c.id = o.customer_id;

-- # Intervals
SELECT ordered + INTERVAL 3 MONTH FROM orders;
SELECT ordered + INTERVAL '3 months' FROM orders;
SELECT ordered + INTERVAL '3' MONTH FROM orders;
SELECT ordered - INTERVAL (customer_id) DAY FROM orders;
SELECT ordered + to_days(7) FROM orders;
SELECT happened - INTERVAL '1 hour 30 minutes' FROM events;
SELECT happened + INTERVAL 90 SECONDS FROM events;
SELECT ordered + 7, ordered - 1 FROM orders;
SELECT count(*) FROM orders WHERE ordered >= DATE '2024-03-01' - INTERVAL 1 YEAR;
SELECT happened FROM events WHERE happened BETWEEN TIMESTAMP '2024-01-01' AND TIMESTAMP '2024-01-01' + INTERVAL '30 days';
SELECT '2024-01-31'::DATE + '1 month'::INTERVAL;
SELECT max(happened) - min(happened) FROM events;
SELECT max(happened) - min(happened) > INTERVAL 1 DAY FROM events GROUP BY user_id;
SELECT ordered + INTERVAL 2 WEEKS, ordered + INTERVAL 1 QUARTER FROM orders;
SELECT -INTERVAL 1 DAY + ordered FROM orders;
SELECT INTERVAL 1 DAY * customer_id + ordered FROM orders;

-- # Arithmetic and casts
SELECT salary // 1000, salary / 1000, salary % 1000 FROM employees;
SELECT amount::DOUBLE, id::VARCHAR, '12'::INTEGER FROM orders;
SELECT CAST(amount AS INTEGER), TRY_CAST(status AS INTEGER) FROM orders;
SELECT try_cast('x' AS DATE) IS NULL;
SELECT 1e3, 1.50, 1_000, -7 // 2, 2 ** 3, 5 ^ 2;
SELECT round(amount, 1), floor(price), ceil(price), trunc(price) FROM orders, products;
SELECT greatest(salary, 2000), least(salary, 2000), abs(-salary), sign(salary) FROM employees;
SELECT ifnull(region, '?'), coalesce(region, 'none'), nullif(region, 'EU') FROM customers;
SELECT if(vip, 1, 0), CASE WHEN vip THEN 'a' WHEN region = 'EU' THEN 'b' END FROM customers;
SELECT CASE region WHEN 'EU' THEN 1 WHEN 'US' THEN 2 ELSE 3 END FROM customers;
SELECT salary BETWEEN 1000 AND 3000, salary NOT BETWEEN 1 AND 2 FROM employees;
SELECT vip::INTEGER, (amount > 10)::INT FROM customers c JOIN orders o ON o.customer_id = c.id;
SELECT salary & 1, salary | 1, xor(salary, 1), salary << 1 FROM employees WHERE salary > 0;
SELECT 10.0 * amount / nullif(sum(amount) OVER (), 0) FROM orders;
SELECT sqrt(price), ln(price), exp(1), pow(price, 2), log10(price), pi() FROM products WHERE price > 0;
SELECT id = 1 OR NULL, NOT vip, vip IS TRUE, vip IS NOT FALSE, region IS DISTINCT FROM 'EU' FROM customers;
SELECT id IN (1, 2, 3), id NOT IN (4, 5), region IN ('EU', NULL) FROM customers;
SELECT isnan(price), isinf(price) FROM products;

-- # Text
SELECT name || ' ' || region, concat(name, NULL, region), concat_ws('-', name, region) FROM customers;
SELECT upper(name), lower(name), length(name), trim(name), reverse(name) FROM customers;
SELECT name[1], name[1:2], substring(name, 2, 2), left(name, 1), right(name, 1) FROM customers;
SELECT name FROM customers WHERE name LIKE 'A%' OR name ILIKE '%b_' OR name NOT LIKE '%z';
SELECT name FROM customers WHERE name SIMILAR TO 'A.*' OR regexp_matches(name, '^[B-D]');
SELECT regexp_replace(name, '[aeiou]', '', 'g'), regexp_extract(name, '(.)$', 1) FROM customers;
SELECT split_part(name, 'a', 1), string_split(name, 'a'), replace(name, 'a', 'b') FROM customers;
SELECT starts_with(name, 'A'), contains(name, 'a'), strpos(name, 'a'), ends_with(name, 'a') FROM customers;
SELECT lpad(name, 8, '.'), rpad(name, 8, '.'), repeat('-', 3), ascii(name), chr(65) FROM customers;
SELECT format('{} in {}', name, region), printf('%05d', id) FROM customers;
SELECT name FROM customers WHERE name GLOB 'A*';
SELECT levenshtein(name, 'Ann'), md5(name) FROM customers;
SELECT position('a' IN name) FROM customers;
-- unsupported: collate expression
SELECT name COLLATE NOCASE = 'ANN' FROM customers;
SELECT overlay_of.s FROM (SELECT translate('abc', 'b', 'x') AS s) overlay_of;

-- # Aggregates
SELECT median(amount), quantile_cont(amount, 0.9), quantile_disc(amount, 0.5) FROM orders;
SELECT quantile_cont(value, [0.25, 0.75]) FROM events;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY salary) FROM employees;
SELECT mode(status), mode() WITHIN GROUP (ORDER BY status) FROM orders;
SELECT arg_max(name, salary), arg_min(name, salary), max_by(name, hired), min_by(name, hired) FROM employees;
SELECT arg_max(name, salary, 2), max(salary, 2), min(salary, 2) FROM employees;
SELECT count_if(status = 'paid'), countif(amount > 5) FROM orders;
SELECT bool_and(vip), bool_or(vip), any_value(name) FROM customers;
SELECT stddev(value), stddev_pop(value), variance(value), var_pop(value) FROM events;
SELECT corr(value, user_id), covar_samp(value, user_id), regr_slope(value, user_id), regr_intercept(value, user_id) FROM events;
SELECT first(name ORDER BY hired), last(name ORDER BY hired) FROM employees;
SELECT sum(DISTINCT salary), avg(DISTINCT salary), count(DISTINCT salary), count(manager_id) FROM employees;
SELECT product(qty), bit_and(qty), bit_or(qty), bit_xor(qty) FROM items;
SELECT sum(amount), avg(amount), min(status), max(ordered) FROM orders;
SELECT approx_count_distinct(customer_id), entropy(status), kurtosis(amount), skewness(amount), mad(amount) FROM orders;
SELECT sum(vip), avg(vip::INT) FROM customers;
SELECT geomean(price), fsum(price) FROM products WHERE price > 0;
SELECT count(DISTINCT (customer_id, status)) FROM orders;

-- # List and string aggregates
SELECT customer_id, list(id ORDER BY id) FROM orders GROUP BY customer_id;
SELECT array_agg(DISTINCT status ORDER BY status) FROM orders;
SELECT string_agg(name, ', ' ORDER BY name) FROM customers;
SELECT region, group_concat(name, '/') , listagg(name, ';') FROM customers GROUP BY region;
SELECT string_agg(DISTINCT status, ',' ORDER BY status DESC) FROM orders;
SELECT histogram(status) FROM orders;
SELECT list(id ORDER BY amount DESC)[1] FROM orders;
SELECT json_group_array(name) FROM customers;

-- # Lists, structs, maps, JSON, lambdas
SELECT [1, 2, 3], list_value(1, 2), [x * 2 FOR x IN [1, 2, 3] IF x > 1];
SELECT list_transform([1, 2], lambda x: x + 1), list_filter([1, 2, 3], lambda x: x > 1);
SELECT len([1, 2]), list_contains([1, 2], 2), list_sum([1, 2]), [3, 1, 2].list_sort();
SELECT {'a': 1, 'b': 'x'} AS s, s['b'], struct_pack(x := 1).x;
SELECT s.a, t.s.b FROM (SELECT {'a': 1, 'b': 'x'} AS s) t;
SELECT row(1, 'a'), (1, 'a') = (1, 'a');
SELECT MAP {'a': 1}['a'], map_keys(MAP {'a': 1}), cardinality(MAP {'a': 1});
SELECT '{"a": {"b": 2}}'::JSON -> 'a' ->> 'b', json_extract('{"a": 1}', '$.a');
SELECT unnest([1, 2, 3]) AS x;
SELECT id, t.x FROM orders, unnest([id, id + 1]) AS t(x);
SELECT o.id, u.part FROM orders o, LATERAL (SELECT unnest(string_split(o.status, 'a')) AS part) u;
SELECT list_reduce([1, 2, 3], lambda a, b: a + b), flatten([[1], [2]]), list_distinct([1, 1]);
SELECT c.tags[1], array_length(c.tags) FROM (SELECT ['a', 'b'] AS tags) c;

-- # EXCLUDE, REPLACE, RENAME, COLUMNS
SELECT * EXCLUDE (id) FROM customers;
SELECT * EXCLUDE (id, joined) REPLACE (upper(name) AS name) FROM customers;
SELECT c.* EXCLUDE (c.region), o.amount FROM customers c JOIN orders o ON o.customer_id = c.id;
SELECT * RENAME (id AS customer) FROM customers;
SELECT COLUMNS('^(id|name)$') FROM customers;
SELECT max(COLUMNS(*)) FROM items;
SELECT COLUMNS(* EXCLUDE (name)) FROM customers;
-- unsupported: COLUMNS(expression)
SELECT COLUMNS(lambda c: c LIKE 'r%') FROM customers;
-- unsupported: * in an expression
SELECT * LIKE 'n%' FROM customers;

-- # range and generate_series
SELECT * FROM range(5);
SELECT r.range, n FROM range(1, 3) r, (SELECT count(*) AS n FROM orders);
SELECT g FROM generate_series(1, 10, 3) t(g);
SELECT d::DATE AS day, count(o.id) FROM generate_series(DATE '2024-01-01', DATE '2024-01-05', INTERVAL 1 DAY) s(d) LEFT JOIN orders o ON o.ordered = s.d::DATE GROUP BY day;
-- unsupported: several unnest in a select list
SELECT unnest(range(3)), unnest(generate_series(1, 3));
SELECT month FROM range(TIMESTAMP '2024-01-01', TIMESTAMP '2024-06-01', INTERVAL 1 MONTH) t(month);

-- # USING SAMPLE
-- refused: sample_not_allowed
SELECT * FROM orders USING SAMPLE 10%;
-- refused: sample_not_allowed
SELECT * FROM orders TABLESAMPLE RESERVOIR(2 ROWS);
-- refused: nondeterministic_function
SELECT random() FROM orders;

-- # Joins
SELECT c.name, o.id FROM customers c JOIN orders o ON o.customer_id = c.id AND o.amount > 5;
SELECT c.name, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL;
SELECT * FROM orders JOIN items ON items.order_id = orders.id JOIN products p ON p.id = product_id;
SELECT * FROM (SELECT id AS customer_id, name FROM customers) JOIN orders USING (customer_id);
SELECT customer_id, name FROM (SELECT id AS customer_id, name FROM customers) FULL JOIN orders USING (customer_id);
SELECT c.name, o.amount FROM orders o RIGHT JOIN customers c ON c.id = o.customer_id;
SELECT a.name, b.name FROM employees a, employees b WHERE a.manager_id = b.id;
SELECT count(*) FROM customers CROSS JOIN products;
SELECT * FROM (SELECT 1 AS a, 2 AS b) NATURAL JOIN (SELECT 1 AS a, 3 AS c);
SELECT name FROM customers c SEMI JOIN orders o ON o.customer_id = c.id;
SELECT name FROM customers c ANTI JOIN orders o ON o.customer_id = c.id;
SELECT c.name FROM customers c SEMI JOIN (SELECT customer_id AS id FROM orders) USING (id);
SELECT c.name, top.amount FROM customers c, LATERAL (SELECT amount FROM orders o WHERE o.customer_id = c.id ORDER BY amount DESC LIMIT 1) top;
SELECT c.name, n FROM customers c LEFT JOIN LATERAL (SELECT count(*) AS n FROM orders o WHERE o.customer_id = c.id) ON true;
SELECT e.user_id, p.price FROM events e JOIN products p ON e.value BETWEEN p.price - 5 AND p.price;
-- unsupported: ASOF JOIN
SELECT e.happened, q.price FROM events e ASOF JOIN quotes q ON e.happened >= q.happened;
-- unsupported: ASOF JOIN
SELECT e.happened, q.price FROM events e ASOF LEFT JOIN quotes q USING (happened);
-- unsupported: POSITIONAL JOIN
SELECT * FROM customers POSITIONAL JOIN products;

-- # Set operations
SELECT name FROM customers UNION SELECT name FROM employees;
SELECT name FROM customers UNION ALL SELECT name FROM employees ORDER BY name;
SELECT id, name FROM customers UNION BY NAME SELECT name, salary FROM employees;
SELECT id, name FROM customers UNION ALL BY NAME SELECT name, id FROM employees;
SELECT region FROM customers INTERSECT SELECT 'EU';
SELECT region FROM customers EXCEPT SELECT 'EU';
SELECT status FROM orders EXCEPT ALL SELECT 'paid';
SELECT status FROM orders INTERSECT ALL SELECT 'paid';
(SELECT id FROM orders ORDER BY amount DESC LIMIT 1) UNION ALL (SELECT id FROM customers LIMIT 0);
SELECT 1 AS x UNION SELECT 2.5 UNION ALL SELECT NULL ORDER BY x;

-- # PIVOT and UNPIVOT
PIVOT orders ON status IN ('paid', 'open') USING sum(amount) GROUP BY customer_id;
SELECT * FROM (SELECT customer_id, status, amount FROM orders) PIVOT (sum(amount) FOR status IN ('paid', 'open') GROUP BY customer_id);
PIVOT orders ON status IN ('paid', 'open') USING count(*) AS n, max(amount) AS top GROUP BY customer_id;
-- unsupported: UNPIVOT
UNPIVOT (SELECT id, qty_a, qty_b FROM (SELECT 1 AS id, 2 AS qty_a, 3 AS qty_b)) ON qty_a, qty_b INTO NAME k VALUE v;
-- refused: pivot_needs_values
PIVOT orders ON status USING sum(amount);

-- # CTEs
WITH paid AS (SELECT * FROM orders WHERE status = 'paid') SELECT customer_id, sum(amount) FROM paid GROUP BY ALL;
WITH a AS (SELECT 1 AS x), b(y) AS (SELECT x + 1 FROM a) SELECT * FROM a, b;
WITH m AS MATERIALIZED (SELECT max(salary) AS top FROM employees) SELECT name FROM employees, m WHERE salary = top;
WITH n AS NOT MATERIALIZED (SELECT id FROM orders) SELECT count(*) FROM n WHERE id IN (FROM n);
WITH t AS (SELECT 1 AS x) SELECT (WITH t AS (SELECT 2 AS x) SELECT x FROM t), x FROM t;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n;
WITH RECURSIVE chain AS (SELECT id, name, manager_id, 0 AS depth FROM employees WHERE manager_id IS NULL UNION ALL SELECT e.id, e.name, e.manager_id, depth + 1 FROM employees e JOIN chain c ON e.manager_id = c.id) SELECT * FROM chain ORDER BY depth, id;
WITH RECURSIVE r AS (SELECT 1 AS x UNION SELECT x % 3 + 1 FROM r) SELECT * FROM r;
-- unsupported: recursive CTE with USING KEY
WITH RECURSIVE k(a, b) USING KEY (a) AS (SELECT 1, 2 UNION SELECT a, b + 1 FROM k WHERE b < 4) SELECT * FROM k;

-- # Subqueries
SELECT name FROM employees e WHERE salary > (SELECT avg(salary) FROM employees d WHERE d.dept = e.dept);
SELECT name FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id);
SELECT name FROM customers c WHERE NOT EXISTS (FROM orders o WHERE o.customer_id = c.id AND o.amount > 10);
SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders WHERE customer_id IS NOT NULL);
SELECT name FROM customers WHERE (id, region) IN (SELECT customer_id, 'EU' FROM orders);
SELECT name, (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) AS n FROM customers c;
SELECT name FROM employees WHERE salary >= ALL (SELECT salary FROM employees WHERE dept = 'IT');
SELECT name FROM employees WHERE salary > ANY (SELECT salary FROM employees WHERE dept = 'IT');
SELECT x FROM (SELECT id AS x FROM orders) s WHERE x > (SELECT min(id) FROM orders);
SELECT (SELECT name FROM customers ORDER BY id LIMIT 1) AS first_name;
SELECT ARRAY(SELECT id FROM orders ORDER BY id);
SELECT region, count(*) FROM customers GROUP BY region HAVING count(*) >= ALL (SELECT count(*) FROM customers GROUP BY region);

-- # Windows
SELECT id, row_number() OVER (ORDER BY ordered, id), rank() OVER (ORDER BY status), dense_rank() OVER (ORDER BY status) FROM orders;
SELECT id, lag(amount) OVER w, lead(amount, 2, 0) OVER w, first_value(amount) OVER w, last_value(amount) OVER w FROM orders WINDOW w AS (PARTITION BY customer_id ORDER BY ordered, id);
SELECT id, sum(amount) OVER (ORDER BY ordered, id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM orders;
SELECT id, avg(amount) OVER (ORDER BY ordered RANGE BETWEEN INTERVAL 7 DAYS PRECEDING AND CURRENT ROW) FROM orders;
SELECT id, count(*) OVER () AS n, sum(amount) OVER (PARTITION BY status) FROM orders;
SELECT id, ntile(4) OVER (ORDER BY id), percent_rank() OVER (ORDER BY amount), cume_dist() OVER (ORDER BY amount) FROM orders;
SELECT id, nth_value(amount, 2) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM orders;
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) FROM orders;
SELECT customer_id, sum(amount), sum(sum(amount)) OVER () FROM orders GROUP BY customer_id;
SELECT id, last_value(amount IGNORE NULLS) OVER (ORDER BY id) FROM orders;
SELECT id, amount - lag(amount, 1, amount) OVER (PARTITION BY customer_id ORDER BY id) AS change FROM orders;
SELECT id, count(DISTINCT status) OVER (PARTITION BY customer_id) FROM orders;
SELECT id, max(amount) OVER big, min(amount) OVER big FROM orders WINDOW small AS (PARTITION BY status), big AS (PARTITION BY customer_id);
SELECT id, median(amount) OVER (PARTITION BY status), string_agg(status, ',') OVER (ORDER BY id) FROM orders;
SELECT id, sum(amount) OVER (base ORDER BY id) FROM orders WINDOW base AS (PARTITION BY customer_id);
-- unsupported: GROUPS frame
SELECT id, sum(amount) OVER (ORDER BY status GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM orders;

-- # FROM first, VALUES, aliases
FROM customers;
FROM customers SELECT name WHERE vip;
SELECT * FROM (VALUES (1, 'a'), (2, NULL)) t(id, name);
VALUES (1, 'x'), (2, 'y');
SELECT t.id, t.name FROM customers AS t(id, name);
SELECT "name" AS "The Name" FROM customers AS "C";
SELECT x: 1, y: x + 1;
SELECT customers.name, main.customers.region FROM main.customers;
SELECT 1 WHERE false;

-- # Questions of an interview
WITH firsts AS (SELECT customer_id, min(ordered) AS first FROM orders GROUP BY 1) SELECT date_trunc('month', first) AS cohort, count(*) FROM firsts GROUP BY ALL ORDER BY ALL;
SELECT customer_id, ordered, ordered - lag(ordered) OVER (PARTITION BY customer_id ORDER BY ordered) AS gap FROM orders;
SELECT region, count(DISTINCT o.customer_id) * 1.0 / count(DISTINCT c.id) AS share FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY region;
WITH r AS (SELECT dept, name, dense_rank() OVER (PARTITION BY dept ORDER BY salary DESC) AS k FROM employees) SELECT dept, name FROM r WHERE k <= 2;
SELECT user_id, sum(CASE WHEN kind = 'buy' THEN 1 ELSE 0 END) AS buys, avg((kind = 'buy')::INT) AS rate FROM events GROUP BY user_id;
SELECT e.name AS employee, m.name AS manager FROM employees e LEFT JOIN employees m ON m.id = e.manager_id WHERE e.salary > m.salary OR m.id IS NULL;
WITH days AS (SELECT happened::DATE AS d, count(*) AS n FROM events GROUP BY d) SELECT d, avg(n) OVER (ORDER BY d ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS smooth FROM days;
SELECT user_id, happened, sum(CASE WHEN gap IS NULL OR gap > INTERVAL 30 MINUTE THEN 1 ELSE 0 END) OVER (PARTITION BY user_id ORDER BY happened) AS session FROM (SELECT *, happened - lag(happened) OVER (PARTITION BY user_id ORDER BY happened) AS gap FROM events);
SELECT kind, avg(value) AS mean, stddev_samp(value) / sqrt(count(*)) AS error FROM events GROUP BY kind;
SELECT name FROM customers WHERE id = (SELECT customer_id FROM orders GROUP BY customer_id ORDER BY sum(amount) DESC LIMIT 1);
SELECT status, 100.0 * count(*) / sum(count(*)) OVER () AS share FROM orders GROUP BY status ORDER BY share DESC;
SELECT c.name FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.ordered >= DATE '2024-02-01');
SELECT a.user_id FROM events a JOIN events b ON a.user_id = b.user_id AND b.happened::DATE = a.happened::DATE + 1 GROUP BY a.user_id;
SELECT year(ordered) AS y, sum(amount) FILTER (month(ordered) = 1) AS jan, sum(amount) FILTER (month(ordered) = 2) AS feb FROM orders GROUP BY y;
SELECT dept, max(salary) - min(salary) AS spread FROM employees GROUP BY dept HAVING count(*) >= 1 ORDER BY spread DESC NULLS LAST LIMIT 1;
SELECT o.id, p.name, i.qty * p.price AS line FROM orders o JOIN items i ON i.order_id = o.id JOIN products p ON p.id = i.product_id ORDER BY line DESC, o.id;
SELECT coalesce(region, 'all') AS region, count(*) FROM customers GROUP BY ROLLUP (region) ORDER BY grouping(region), region;
SELECT salary, count(*) OVER (ORDER BY salary RANGE BETWEEN 500 PRECEDING AND 500 FOLLOWING) AS near FROM employees;
SELECT id FROM orders WHERE amount > (SELECT median(amount) FROM orders);
SELECT c.id, coalesce(sum(o.amount), 0) AS spent FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'paid' GROUP BY c.id;
SELECT DISTINCT first_value(name) OVER (PARTITION BY dept ORDER BY salary DESC, id) AS top, dept FROM employees;
SELECT id, CASE ntile(2) OVER (ORDER BY amount) WHEN 1 THEN 'low' ELSE 'high' END AS half FROM orders;
SELECT name FROM employees WHERE dept = 'IT' UNION ALL SELECT name FROM employees WHERE dept = 'HR' ORDER BY 1;
SELECT user_id, arg_max(kind, happened) AS last_kind, max(happened) AS last_seen FROM events GROUP BY user_id;
SELECT count(*) FROM orders a JOIN orders b ON a.customer_id = b.customer_id AND a.id < b.id;
SELECT id, amount, sum(amount) OVER (PARTITION BY customer_id ORDER BY ordered, id) AS running FROM orders WHERE customer_id IS NOT NULL;
