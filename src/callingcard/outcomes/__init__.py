"""Sent notes and later Records to Outcomes: accepted, answered, silent; and where that is not known, why not."""
