"""The pages of the rules, written from the rules themselves."""

from callingcard.notes.examples import Example
from callingcard.notes.rulebook import Rule, rules

_KINDS = {
    "default": "The stock sentence",
    "generic": "Could go to anyone",
    "pitch": "Sells",
    "ask": "Asks too early",
    "missing": "Something is missing",
    "focus": "Whom it is about",
    "mismatch": "Meant for somebody else",
    "length": "Length",
    "style": "Tone",
    "safety": "Safety",
}


def overview() -> str:
    """All rules, by kind."""
    parts = [
        "# Rules\n\nWhat notes are checked by. Written by `make docs` from the rules' own pages; `callingcard rules ID` shows the same.\n"
        "An error or a warning is a judgement; advice is a remark. How they add up: [the verdict](../decisions/verdict.md).\n"
    ]
    for kind, title in _KINDS.items():
        parts.append(f"\n## {title}\n\n| rule | severity | what it flags |\n|---|---|---|\n")
        parts += [f"| [{r.id}]({r.id}.md) | {r.severity} | {_cell(r.title)} |\n" for r in rules() if r.kind == kind]
    return "".join(parts)


def page(rule: Rule) -> str:
    """One rule's page."""
    flags = "".join(f"{_quoted(example)}\n" for example in rule.flags)
    passes = "".join(f"{_quoted(example)}\n" for example in rule.passes)
    return (
        f"# {rule.id}\n\n{rule.title}\n\n**Why.** {rule.why}\n\n**Kind** {rule.kind} · **Severity** {rule.severity} · "
        f"**Source** {rule.source}\n\n## Flags\n\n{flags}\n## Lets pass\n\n{passes}"
    )


def pages() -> dict[str, str]:
    """Path under docs to text, for all of them."""
    return {"rules/README.md": overview()} | {f"rules/{rule.id}.md": page(rule) for rule in rules()}


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _quoted(example: Example) -> str:
    shown = example.marked if len(example.marked) <= 400 else f"{example.marked[:60]}… ({len(example.text)} characters)"
    known = [
        f"{name}: {value}"
        for name, value in (
            ("kind", example.kind), ("channel", example.channel if example.channel != "invitation" else None),
            ("account", example.account), ("tie", example.tie),
            ("to", example.recipient.name if example.recipient else None),
            ("their firm", example.recipient.company if example.recipient else None),
            ("their school", ", ".join(example.recipient.schools) if example.recipient else None),
            ("their language", example.recipient.language if example.recipient else None),
            ("sent before", " / ".join(example.earlier)),
        )
        if value
    ]  # fmt: skip
    context = f" ({'; '.join(known)})" if known else ""
    return f"- `` {shown.replace(chr(10), ' ⏎ ')} ``{context}"
