-- When a calendar last changed a meeting: a later version takes the place of an earlier one.
ALTER TABLE meeting_record ADD COLUMN version TEXT NOT NULL DEFAULT '';
