"""The tagger: how, why, forward, detail, bio, offer, thanks in a note, found by small trained weights."""

from callingcard.notes.elements.tagger import Tags, found, tag
from callingcard.notes.elements.weights import Weights

__all__ = ["Tags", "Weights", "found", "tag"]
