SELECT p.artist, p.track, p.peak, p.weeks
FROM (
  SELECT s.artist, s.track, s.peak, s.weeks,
         rank() OVER (PARTITION BY s.artist ORDER BY s.peak) AS place,
         count(*) OVER (PARTITION BY s.artist) AS songs
  FROM (
    SELECT c.artist, c.track, min(c.rank) AS peak, count(*) AS weeks
    FROM chart_week c
    GROUP BY c.artist, c.track
  ) s
) p
WHERE p.songs >= 2 AND p.place = 1
ORDER BY p.artist, p.track;
