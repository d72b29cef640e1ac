"""The tools that read. Each docstring is what the assistant is told of the tool."""

from dataclasses import replace
from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import AfterValidator, Field

from callingcard.drafts.intents import CHOICES
from callingcard.model.invitation import Disposition
from callingcard.model.note import Account, Channel, Note, NoteKind
from callingcard.shells.mcp import finding
from callingcard.shells.mcp.asking import Counter
from callingcard.verbs.lengths import QUERY, TEXT

Query = Annotated[str, Field(max_length=QUERY)]
Word = Annotated[str, Field(max_length=60)]
Intent = Annotated[str, Field(max_length=40)]
Person = Annotated[
    str, Field(description="An id (p_…), a name, an e-mail address, a phone number or a profile URL.", max_length=QUERY)
]
Sent = Annotated[Channel, Field(description="How it is sent; a note with a connection request is an invitation.")]
Most = Annotated[int, Field(description="How many at most.", ge=1, le=200)]
_INTENT = Field(
    description="What for; default: what the record speaks for.", json_schema_extra={"enum": [*CHOICES, None]}
)


def _known_intent(intent: str | None) -> str | None:
    if intent not in {None, *CHOICES}:
        raise ValueError(f"an intent is one of {', '.join(CHOICES)}")
    return intent


class Reading:
    """The tools that read, over one counter."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def check(
        self,
        text: Annotated[str, Field(description="The note, as it would be sent.", max_length=TEXT)],
        to: Annotated[Query | None, Field(description="Its reader, if on record: then names, firms and the tie are checked too.")] = None,
        channel: Sent = "invitation",
        kind: Annotated[NoteKind | None, Field(description="What it is, where it is no opener.")] = None,
        account: Annotated[Account | None, Field(description="The sender's account, for the length allowed.")] = None,
        language: Annotated[Word | None, Field(description="Two letters; default: found out.")] = None,
    ) -> CallToolResult:  # fmt: skip
        """Check a note before it is sent: verdict (send, revise, stop), what a good note needs and has, findings with fixes.

        Offsets count code points, half open. Use it on every note that you write or change.
        """
        from callingcard.verbs import check as verb

        note = Note(text, channel, kind, account, language)
        return self._counter.answer(lambda con, now: verb.check(con, note, now=now, to=to))

    def draft(
        self,
        person: Person,
        channel: Annotated[
            Channel | None,
            Field(description="How it is sent; default: a message to a connection, else with an invitation."),
        ] = None,
        kind: Annotated[NoteKind | None, Field(description="What it is; default: by what is on record.")] = None,
        intent: Annotated[Intent | None, _INTENT, AfterValidator(_known_intent)] = None,
        style: Annotated[Literal["warm", "plain", "formal"] | None, Field(description="How it sounds.")] = None,
        count: Annotated[int, Field(description="How many drafts.", ge=1, le=9)] = 3,
    ) -> CallToolResult:
        """Draft notes to a person from recorded facts alone, best first, each claim citing its facts, each checked.

        First comes the decision whether to connect at all. `asks` is what is missing that only the user knows: ask them.
        """
        from callingcard.verbs import draft as verb

        asking = verb.Asking(intent=intent, style=style, count=count)
        return self._counter.answer(
            lambda con, now: verb.draft(con, person, now=now, channel=channel, kind=kind, asking=asking).drafted
        )

    def decide(self, person: Person) -> CallToolResult:
        """Say whether and when to connect with a person (connect, wait, without-note, dont), with the reasons on record."""
        from callingcard.verbs import decide as verb

        return self._counter.answer(lambda con, now: verb.decide(con, person, now=now))

    def who(self, person: Person, most: Most = 40) -> CallToolResult:
        """Show one person: how the user knows them, the tie, the facts, and what took place, newest first."""
        from callingcard.verbs import who as verb
        from callingcard.verbs.whom import whom

        return self._counter.answer(lambda con, now: finding.short(verb.who(con, whom(con, person).id, now=now), most))

    def people(
        self,
        query: Annotated[Query, Field(description="Words, or their beginnings, of names, firms or facts.")],
        most: Most = 20,
    ) -> CallToolResult:
        """Find people on record by words in their names, firms and facts: “who do I know at Nordhavn?” `total` is how many it found."""
        return self._counter.answer(lambda con, _: finding.people(con, query, most))

    def today(self, most: Most = 10) -> CallToolResult:
        """Show whom to write to today and why, the most urgent first, with drafts for the first ten and the notes left."""
        from callingcard.verbs import today as verb

        def queue(found: verb.Today) -> verb.Today:
            return replace(found, items=found.items[:most])

        return self._counter.answer(lambda con, now: queue(verb.today(con, now=now, drafts=min(most, 10))))

    def inbox(
        self,
        only: Annotated[Disposition | None, Field(description="Those of one kind.")] = None,
        most: Most = 25,
    ) -> CallToolResult:
        """Show who invited the user and waits for an answer: what to do about each, why, and a reply to send by hand."""
        from callingcard.verbs import inbox as verb

        def first(found: verb.Inbox) -> verb.Inbox:
            return replace(found, invitations=found.invitations[:most])

        return self._counter.answer(lambda con, now: first(verb.inbox(con, now=now, only=only, replies=most)))

    def both_ways(self) -> CallToolResult:
        """Look over the network: whom the user can help, who can help them, and who should meet, each with its facts."""
        from callingcard.verbs import both_ways as verb

        return self._counter.answer(lambda con, now: verb.both_ways(con, now=now))

    def rules(
        self, rule: Annotated[Word | None, Field(description="The id of one rule, as findings name it.")] = None
    ) -> CallToolResult:
        """List the rules that notes are checked by, or show one in full: why it is there, its source, examples."""
        from callingcard.verbs import rules as verb

        return self._counter.answer(lambda *_: verb.rules(rule) if rule else finding.titles(verb.rules()))
