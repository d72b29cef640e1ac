"""The page of the JSON interface, from the operations themselves."""

from callingcard.shells.web.api.given import given, in_path
from callingcard.shells.web.api.operations import OPERATIONS, Operation

_HEAD = """# JSON over HTTP

This page is written by `make docs` from the operations themselves.

`callingcard serve` answers programs too, on the same address: the verbs as JSON, in the shapes of the command line
([commands.md](commands.md)). The whole description, OpenAPI 3.1, is at `/api/openapi.json`.

```
CALLINGCARD_TOKEN=a-long-secret-of-yours callingcard serve --no-open &
curl -H "Authorization: Bearer a-long-secret-of-yours" http://127.0.0.1:8765/api/today
curl -H "Authorization: Bearer a-long-secret-of-yours" http://127.0.0.1:8765/api/check \\
     -d '{"text": "Hi Ana, I would like to add you to my professional network."}'
```

Without the variable each run makes a token of its own; it is in the address that is printed. What stands in the path is taken from there (percent-encoded, slashes too: a
profile's URL begins `https%3A%2F%2F` there), what a GET asks from its query, all else from a JSON body. Answers: 200 with what came of it; 409 with `candidates` where several people match;
422 with a sentence in `error` where it cannot be done as asked, and then nothing was changed; 401 without the token. Nothing here sends anything to anybody.
Files go through the pages or the command line: import, backup, restore, export, wipe.

| | address | does | takes |
|---|---|---|---|
"""


def http() -> str:
    """The page."""
    return _HEAD + "".join(f"{_row(operation)}\n" for operation in OPERATIONS)


def _row(operation: Operation) -> str:
    fields = {name: field for name, field in given(operation).model_fields.items() if name not in in_path(operation)}
    takes = ", ".join(f"**{name}**" if field.is_required() else name for name, field in fields.items())
    does = (operation.function.__doc__ or "").strip().split("\n\n")[0].rstrip(".")
    return f"| {operation.method} | `{operation.path}` | {does} | {takes} |"
