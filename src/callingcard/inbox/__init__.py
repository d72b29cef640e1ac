"""Incoming Invitations to accept, ask why, hold or ignore, with reasons and a reply.

Read in this order: hearing (what the note is), disguises (names that are not what they seem), preferences (the user's own
rules), disposing (the table), pile (held and asked), replies.
"""
