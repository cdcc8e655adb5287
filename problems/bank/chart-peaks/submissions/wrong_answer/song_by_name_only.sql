WITH song AS (
  SELECT track, min(rank) AS peak, count(*) AS weeks
  FROM chart_week
  GROUP BY track
),
placed AS (
  SELECT DISTINCT c.artist, s.track, s.peak, s.weeks
  FROM song s
  JOIN chart_week c ON c.track = s.track
)
SELECT artist, track, peak, weeks
FROM placed
QUALIFY rank() OVER (PARTITION BY artist ORDER BY peak) = 1 AND count(*) OVER (PARTITION BY artist) >= 2
ORDER BY artist, track;
