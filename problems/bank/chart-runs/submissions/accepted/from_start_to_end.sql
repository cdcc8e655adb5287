WITH top AS (
  SELECT artist, track, week FROM chart_week WHERE rank <= 10
),
runs AS (
  SELECT s.artist, s.track, s.week AS first_week, min(e.week) AS last_week
  FROM top s
  JOIN top e ON e.artist = s.artist AND e.track = s.track AND e.week >= s.week
  WHERE NOT EXISTS (SELECT 1 FROM top p WHERE p.artist = s.artist AND p.track = s.track AND p.week = s.week - 1)
    AND NOT EXISTS (SELECT 1 FROM top n WHERE n.artist = e.artist AND n.track = e.track AND n.week = e.week + 1)
  GROUP BY s.artist, s.track, s.week
)
SELECT DISTINCT ON (artist, track) artist, track, first_week, last_week, last_week - first_week + 1 AS weeks
FROM runs
ORDER BY last_week - first_week DESC, artist, track, first_week;
