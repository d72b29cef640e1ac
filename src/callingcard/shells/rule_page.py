"""A rule's page as Markdown, for faces that show Markdown."""

from callingcard.verbs.rules import RulePage


def markdown(rule: RulePage) -> str:
    """The whole page: what it flags, why, where it comes from, and examples."""
    flags, passes = ("\n".join(map(_example, some)) for some in (rule.examples.flags, rule.examples.passes))
    return (
        f"# {rule.id}\n\n{rule.title}\n\n**Why.** {rule.why}\n\n{rule.kind}, {rule.severity}. Source: {rule.source}\n\n"
        f"## Flags (what is marked)\n\n{flags}\n\n## Lets pass\n\n{passes}\n"
    )


def brief(rule: RulePage) -> str:
    """The gist: why, and an example of what it flags and of what it lets pass."""
    return (
        f"**Why.** {rule.why}\n\n{_example(rule.examples.flags[0])} ✗\n{_example(rule.examples.passes[0])} ✓\n\n"
        f"Source: {rule.source}"
    )


def _example(text: str) -> str:
    """As code, so that nothing in it is markup."""
    return f"- `` {' ⏎ '.join(text.splitlines())} ``"
