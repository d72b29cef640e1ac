"""callingcard: professional relationships, not a collection of contacts.

From Python: ``check`` judges a note; ``open_home`` gives the verbs over a data directory (``docs/python.md``).
"""

TYPE_CHECKING = False  # checkers of types know the name; importing it from typing would take longer than all else here
__version__ = "0.1.0"
__all__ = ["Ambiguous", "Home", "Recipient", "Refusal", "Report", "__version__", "check", "jsonable", "open_home"]

if TYPE_CHECKING:
    from callingcard.model.note import Recipient, Report
    from callingcard.shells.python import Home, check, open_home
    from callingcard.shells.shapes import jsonable
    from callingcard.verbs.errors import Ambiguous, Refusal
else:
    _WHERE = {
        "Recipient": "model.note",
        "Report": "model.note",
        "Home": "shells.python",
        "check": "shells.python",
        "open_home": "shells.python",
        "jsonable": "shells.shapes",
        "Ambiguous": "verbs.errors",
        "Refusal": "verbs.errors",
    }

    def __getattr__(name: str) -> object:
        """Import what is asked for when it is asked for, so that importing callingcard takes no time."""
        if name not in _WHERE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"callingcard.{_WHERE[name]}"), name)
