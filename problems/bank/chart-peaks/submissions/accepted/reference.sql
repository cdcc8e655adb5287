WITH song AS (
  SELECT artist, track, min(rank) AS peak, count(*) AS weeks
  FROM chart_week
  GROUP BY artist, track
),
placed AS (
  SELECT artist, track, peak, weeks,
         rank() OVER (PARTITION BY artist ORDER BY peak) AS place,
         count(*) OVER (PARTITION BY artist) AS songs
  FROM song
)
SELECT artist, track, peak, weeks
FROM placed
WHERE place = 1 AND songs >= 2
ORDER BY artist, track;
