-- By hand. One day at risk is enough for a lifetime value.
INSERT INTO member (member_id, joined_on, channel) VALUES
  (1, '2024-05-01', 'search');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (1, '2024-05-02');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (1, 'standard', '2024-05-01');
