SELECT p.artist, p.track, p.first_week, p.last_week, p.weeks
FROM (
  SELECT r.artist, r.track, r.first_week, r.last_week, r.weeks,
         row_number() OVER (PARTITION BY r.artist, r.track ORDER BY r.weeks DESC, r.first_week) AS place
  FROM (
    SELECT t.artist, t.track, min(t.week) AS first_week, max(t.week) AS last_week, count(*) AS weeks
    FROM (
      SELECT artist, track, week, week - row_number() OVER (PARTITION BY artist, track ORDER BY week) AS run
      FROM chart_week
      WHERE rank <= 10
    ) t
    GROUP BY t.artist, t.track, t.run
  ) r
) p
WHERE p.place = 1
ORDER BY p.weeks DESC, p.artist, p.track;
