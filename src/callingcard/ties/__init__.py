"""Encounters and messages to Ties: which meetings count, how one knows a person, how strong the tie is.

Read in this order: encounters, shared, known (the one home of "how do I know this person?"), strength.
"""
