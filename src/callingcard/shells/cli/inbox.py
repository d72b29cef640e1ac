"""``callingcard inbox``."""

from typing import TYPE_CHECKING, cast

import click

from callingcard.model.invitation import CONDITIONS, MARKS, Disposition, Mark, Triage
from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session, read_text

if TYPE_CHECKING:
    from callingcard.verbs.inbox import Inbox
    from callingcard.verbs.inbox_rules import Rules

_SHOWN = 25
_KNOWN = 3
_TITLES = {"accept": "Accept", "ask-why": "Ask why", "hold": "Hold", "ignore": "Ignore"}
_DONE = {"accepted": "accepted", "asked": "asked why", "held": "put it on the pile", "ignored": "ignored it"}


@click.group("inbox", short_help="Show who invited you, and what to do about it.", invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="Every invitation, with a reply for each.")
@click.option("--only", type=click.Choice(list(_TITLES)), help="Those of one kind.")
@click.pass_context
def command(ctx: click.Context, everything: bool, only: str | None) -> None:
    """Show who invited you, and what to do about it.

    Each with how you know them, by your own records, what their note is, and a
    reply to copy. You answer on LinkedIn; replying there does not accept. Say
    here what you did: ID is the invitation's id or its beginning, or whose it is.

    \b
    Examples:
      callingcard inbox
      callingcard inbox asked i_0abcdefghj
      callingcard inbox held "Ana Sousa"
      callingcard inbox ignored i_0ab i_7xk "Brad Colton"
      callingcard inbox add --from "Ana Sousa" --note "Hello, we met at PyCon"
      callingcard inbox rule never recruiters --until "31 December"
    """
    if ctx.invoked_subcommand is not None:
        return
    from callingcard.verbs import inbox as verb

    session = ctx.ensure_object(Session)
    with session.store() as (con, now):
        replies = 1_000_000 if everything else verb.REPLIES
        result = verb.inbox(con, now=now, replies=replies, only=cast("Disposition | None", only))
    session.answer(result, lambda page: _show(page, result, everything))


@command.command("add")
@click.option("--from", "name", required=True, metavar="NAME", help="Whose invitation it is.")
@click.option("--url", metavar="U", help="Their profile.")
@click.option("--note", default="", metavar="TEXT", help="Their note; - reads it from standard input.")
@click.option("--company", metavar="C", help="Where they work.")
@click.option("--position", metavar="P", help="As what.")
@click.option("--on", metavar="WHEN", help="When it came; default: now.")
@click.option("--new", is_flag=True, help="Somebody else than the one on record by that name.")
@click.pass_obj
def _add(
    session: Session, name: str, url: str | None, note: str, company: str | None, position: str | None, on: str | None,
    new: bool,
) -> None:  # fmt: skip
    """Record an invitation that you paste or type."""
    from callingcard.verbs import inbox as verb
    from callingcard.verbs.someone import Someone

    text = read_text("-") if note == "-" else note
    with session.store() as (con, now):
        sender = Someone(name, url=url, company=company, position=position)
        result = verb.add(con, sender, now=now, note=text, sent_on=on, new=new)
    session.answer(result, lambda page: _one(page, result.invitation))


def _marked(session: Session, keys: tuple[str, ...], mark: str) -> None:
    from callingcard.verbs import inbox as verb

    with session.store() as (con, now):
        result = verb.mark_all(con, keys, cast(Mark, mark), now=now)

    def show(page: Page) -> None:
        for one in result.invitations:
            page.line(f"Recorded: you {_DONE[mark]} ({showing.name(one.from_)}).")
            showing.reasons(page, one.reasons[:1])

    session.answer(verb.Settled(result.invitations[0]) if len(keys) == 1 else result, show)


def _marker(mark: str, help_: str) -> None:
    @command.command(
        mark,
        help=f"{help_}\n\nID is an invitation's id or its beginning, or says whose it is; several are recorded all or none.",
        short_help=help_,
    )
    @click.argument("ids", nargs=-1, required=True, metavar="ID...")
    @click.pass_obj
    def _(session: Session, ids: tuple[str, ...]) -> None:
        _marked(session, ids, mark)


for _mark, _help in zip(
    MARKS,
    (
        "Record that you accepted it.",
        "Record that you asked why: it waits for their answer.",
        "Put it on the pile, which is looked over every week.",
        "Record that you ignored or declined it.",
    ),
    strict=True,
):
    _marker(_mark, _help)


@command.command("rule")
@click.argument("word", type=click.Choice(["always", "never"]))
@click.argument("condition", type=click.Choice(CONDITIONS))
@click.argument("value", required=False)
@click.option("--until", metavar="D", help="How long it holds; default: until you drop it.")
@click.pass_obj
def _rule(session: Session, word: str, condition: str, value: str | None, until: str | None) -> None:
    """Make a rule of your own: always accept, or never.

    company, school, group, event and language need a VALUE: company Nordhavn.
    A rule never speaks against somebody you know.
    """
    from callingcard.verbs import inbox_rules

    with session.store() as (con, now):
        _answer_rules(session, inbox_rules.make(con, word, condition, value, until=until, now=now))


@command.command("rules")
@click.option("--drop", metavar="RULE", help="Take this one away.")
@click.pass_obj
def _rules(session: Session, drop: str | None) -> None:
    """List your own rules, or take one away."""
    from callingcard.verbs import inbox_rules

    with session.store() as (con, now):
        found = inbox_rules.drop(con, drop, now=now) if drop else inbox_rules.show(inbox_rules.listed(con))
    _answer_rules(session, found)


def _answer_rules(session: Session, found: "Rules") -> None:
    def show(page: Page) -> None:
        page.table([(rule.rule.id, rule.said) for rule in found.rules])
        if not found.rules:
            page.line("No rules of your own. For example: callingcard inbox rule always alumni")

    session.answer(found, show)


def _show(page: Page, result: "Inbox", everything: bool) -> None:
    found = result.invitations
    counts = {kind: sum(1 for one in found if one.disposition == kind) for kind in _TITLES}
    said = ", ".join(f"{count} to {_TITLES[kind].lower()}" for kind, count in counts.items() if count)
    page.row("Invitations", said)
    shown = found if everything else found[:_SHOWN]
    for kind in dict.fromkeys(one.disposition for one in shown):
        page.title(_TITLES[kind])
        for place, one in enumerate(one for one in shown if one.disposition == kind):
            if place:
                page.gap()
            _one(page, one)
    page.gap()
    if not found:
        page.line("Nobody is waiting for an answer.")
    elif left := len(found) - len(shown):
        page.line(f"and {left} more: callingcard inbox --all, or --only hold", dim=True)
    if shown:
        page.line("Say what you did: callingcard inbox accepted|asked|held|ignored ID...", dim=True)


def _one(page: Page, one: Triage) -> None:
    from callingcard.inbox.replies import GAP
    from callingcard.inbox.showing import unlinked

    page.row(showing.name(one.from_), f"{one.id}  {showing.day(one.sent_at.date())}", indent=2)
    if showing.job(one.from_):
        page.line(unlinked(showing.job(one.from_)), indent=4, dim=True)
    if one.message.strip():
        page.line(f"“{unlinked(' '.join(one.message.split()))}”", indent=4)
    showing.reasons(page, [*one.reasons[:_KNOWN], *one.known_through[:_KNOWN]], indent=4)
    if one.reply:
        page.block(one.reply, indent=6)
        if GAP in one.reply:
            page.line(f"They ask you something: {GAP} is for your answer.", indent=6, dim=True)
