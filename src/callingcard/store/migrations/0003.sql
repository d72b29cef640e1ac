-- How the name is shown, where that is not as the source wrote it: without decorations, titles and taglines.
ALTER TABLE person_record ADD COLUMN shown TEXT;
