WITH song AS (
  SELECT artist, track, min(rank) AS peak, count(*) AS weeks
  FROM chart_week
  GROUP BY artist, track
)
SELECT s.artist, s.track, s.peak, s.weeks
FROM song s
WHERE NOT EXISTS (SELECT 1 FROM song o WHERE o.artist = s.artist AND o.peak < s.peak)
  AND EXISTS (SELECT 1 FROM song o WHERE o.artist = s.artist AND o.track <> s.track)
ORDER BY s.artist, s.track;
