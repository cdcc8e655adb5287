WITH song AS (
  SELECT artist, track, min(rank) AS peak, count(*) AS weeks
  FROM chart_week
  GROUP BY artist, track
),
best AS (
  SELECT artist, min(rank) AS peak
  FROM chart_week
  GROUP BY artist
  HAVING count(*) >= 2
)
SELECT s.artist, s.track, s.peak, s.weeks
FROM song s
JOIN best b ON b.artist = s.artist AND b.peak = s.peak
ORDER BY s.artist, s.track;
