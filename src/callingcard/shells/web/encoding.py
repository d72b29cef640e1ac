"""JSON as it leaves the server."""

import orjson

from callingcard.shells.shapes import shaped


def encoded(value: object) -> bytes:
    """Any of our values as JSON in UTF-8."""
    return orjson.dumps(value, shaped, orjson.OPT_PASSTHROUGH_DATACLASS)
