"""Text of strangers, made harmless to look at: what a terminal or a page would turn into a link is written so that it does not."""

import re

_SCHEME = re.compile(r"\b([a-z][a-z0-9+.-]{1,15}):(?=//)", re.IGNORECASE)
_WRITTEN = re.compile(r"\b(mailto|tel|sms|javascript|data|file):(?=\S)", re.IGNORECASE)
_HOST = re.compile(
    r"(?<=[\w-])\.(?=(?:com|net|org|io|co|me|info|biz|ru|cn|xyz|top|link|ly|app|dev|shop|site|online|club|vip|live|gl|gg|us|uk|de|eu)\b)",
    re.IGNORECASE,
)
_PATH = re.compile(r"(?<=\bwww)\.(?=\w)|(?<=[a-z0-9-])\.(?=[a-z]{2,12}/\S)", re.IGNORECASE)


def unlinked(text: str) -> str:
    """Write addresses as ``https[:]//evil[.]example/x``: still to be read, no longer to be clicked. Idempotent."""
    text = _WRITTEN.sub(r"\1[:]", _SCHEME.sub(r"\1[:]", text))
    return _HOST.sub("[.]", _PATH.sub("[.]", text))
