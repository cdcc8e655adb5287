SELECT artist, track, min(week) AS first_week, max(week) AS last_week, count(*) AS weeks
FROM chart_week
WHERE rank <= 10
GROUP BY artist, track
ORDER BY weeks DESC, artist, track;
