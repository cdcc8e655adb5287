WITH flagged AS (
  SELECT artist, track, week,
         CASE WHEN lag(week) OVER (PARTITION BY artist, track ORDER BY week) = week - 1 THEN 0 ELSE 1 END AS starts
  FROM chart_week
  WHERE rank < 11
),
numbered AS (
  SELECT artist, track, week, sum(starts) OVER (PARTITION BY artist, track ORDER BY week) AS run
  FROM flagged
)
SELECT artist, track, min(week) AS first_week, max(week) AS last_week, max(week) - min(week) + 1 AS weeks
FROM numbered
GROUP BY artist, track, run
QUALIFY row_number() OVER (PARTITION BY artist, track ORDER BY count(*) DESC, min(week)) = 1
ORDER BY weeks DESC, artist, track;
