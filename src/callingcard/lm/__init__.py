"""Optional language models behind one small Protocol; off unless the user names an endpoint.

A model only proposes. What it wrote is checked and grounded like anybody's text, and thrown away if it does not hold.
"""

from callingcard.lm.model import LanguageModel, Turn, Unavailable
from callingcard.lm.prompt import Brief
from callingcard.lm.writing import propose

__all__ = ["Brief", "LanguageModel", "Turn", "Unavailable", "propose"]
