SELECT 'ok'::ENUM('sad', 'ok') AS mood
