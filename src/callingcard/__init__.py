"""callingcard: professional relationships, not a collection of contacts."""

__version__ = "0.1.0"
