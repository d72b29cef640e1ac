-- Messages whose time is known to the minute only, in a zone that is only probable: those of the oldest archives.
CREATE TABLE vague_message (id INTEGER PRIMARY KEY);
