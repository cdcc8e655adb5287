WITH top AS (
  SELECT artist, track, week, week - row_number() OVER (PARTITION BY track ORDER BY week) AS run
  FROM chart_week
  WHERE rank <= 10
),
runs AS (
  SELECT artist, track, min(week) AS first_week, max(week) AS last_week, count(*) AS weeks
  FROM top
  GROUP BY artist, track, run
),
placed AS (
  SELECT artist, track, first_week, last_week, weeks,
         row_number() OVER (PARTITION BY artist, track ORDER BY weeks DESC, first_week) AS place
  FROM runs
)
SELECT artist, track, first_week, last_week, weeks
FROM placed
WHERE place = 1
ORDER BY weeks DESC, artist, track;
