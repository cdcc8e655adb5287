WITH g AS (
  SELECT gender, dept, sum(freq) AS n,
         sum(CASE admit WHEN 'Admitted' THEN freq ELSE 0 END) AS k
  FROM application
  WHERE freq > 0
  GROUP BY gender, dept
),
duel AS (
  SELECT mine.gender, mine.k / mine.n AS mine, other.k / other.n AS other, mine.n + other.n AS both
  FROM g mine
  JOIN g other ON other.dept = mine.dept AND other.gender <> mine.gender
)
SELECT
  g.gender,
  sum(g.n) AS applicants,
  round(sum(g.k) * 100 / sum(g.n), 1) AS admitted_pct,
  (SELECT round(100 * sum(d.mine * d.both) / sum(d.both), 1) FROM duel d WHERE d.gender = g.gender) AS adjusted_pct,
  (SELECT count(*) FROM duel d WHERE d.gender = g.gender AND d.mine > d.other) AS departments_ahead
FROM g
GROUP BY g.gender;
