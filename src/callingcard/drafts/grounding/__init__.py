"""The grounding check: does anything recorded support what a text says of the recipient, the sender and their history?

It knows nothing of how a text was made, so it judges the user's own words, our drafts and a language model's alike. One file
a kind of claim; each gives the spans it found, with the ids that support them or the reason why nothing does.
"""

from callingcard.drafts.grounding.checking import READ_AT_MOST, Grounder, ground
from callingcard.drafts.grounding.evidence import Records

__all__ = ["READ_AT_MOST", "Grounder", "Records", "ground"]
