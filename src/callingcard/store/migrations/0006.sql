-- Messages to several, of which there are few: who is in one thread with whom.
CREATE INDEX message_to_several ON message_record (sent_at, sender, recipients, subject) WHERE instr(recipients, ' ') > 0;
