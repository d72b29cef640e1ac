"""Refusals: what the user can mend, said in one clear sentence."""


class Refusal(Exception):  # noqa: N818 (it is an answer to the user)
    """Something the user asked for cannot be done; ``str()`` is the sentence they read. Nothing was changed."""
