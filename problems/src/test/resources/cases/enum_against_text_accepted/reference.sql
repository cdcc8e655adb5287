SELECT 'ok' AS mood
