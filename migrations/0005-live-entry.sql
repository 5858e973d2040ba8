-- Entries in force: not reversed, and no reversals. Every statement that means these reads this view.
CREATE VIEW live_entry AS
  SELECT account, day, id, source_table, source_id, search, made_by FROM entry
  WHERE reverses IS NULL AND NOT EXISTS (SELECT 1 FROM entry AS reversal WHERE reversal.reverses = entry.id);
