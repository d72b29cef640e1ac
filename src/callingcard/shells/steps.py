"""A refusal as each face says it: the sentence, then what helps in that face's own terms."""

from collections.abc import Callable, Mapping

from callingcard.model.refusal import Refusal, Step
from callingcard.verbs.errors import Ambiguous

TERMINAL: Mapping[Step, str] = {
    "add-invitation": "To record one: callingcard inbox add --from NAME",
    "choose": "Name one by id or by an identifier.",
    "fill-and-send": "Then record what you sent: callingcard sent PERSON --note TEXT",
    "find-or-record": "Try callingcard people, or record them with callingcard met.",
    "import-first": "Leave out --to, or begin with callingcard import.",
    "insist": "Say --yes if you mean it.",
    "list-invitations": "To see them: callingcard inbox",
    "list-own-rules": "To see them: callingcard inbox rules",
    "list-rules": "To see them: callingcard rules",
    "not-new": "Leave out --new.",
    "other-profile": "Use --new for somebody else of that name, or the id for the same person.",
    "own-profile": "To change your own profile: callingcard me",
    "put-in-group": "To put somebody in it: callingcard fact PERSON GROUP --kind group",
    "record-outcome": "To record what came of it: callingcard outcome PERSON",
    "record-sent": "To record it: callingcard sent PERSON",
    "remove-fact": "To remove it: callingcard delete ID",
    "restore": "To put a backup in its place: callingcard restore FILE",
    "see-person": "To see them: callingcard who NAME",
    "set-model": "To name one: callingcard config model http://localhost:11434/v1, and what it is called there with model.name.",
    "split": "To make records of theirs another person: callingcard split",
    "undo-last": "To take the last one back: callingcard undo",
    "whom-or-group": "Name the person, or say --group NAME.",
}
PAGES: Mapping[Step, str] = {
    "add-invitation": "Inbox takes in one that you paste.",
    "choose": "Choose one.",
    "fill-and-send": "Then mark as sent what you sent.",
    "find-or-record": "Look under People, or record them under Capture.",
    "import-first": "Begin under Import.",
    "insist": "Type the word if you mean it.",
    "list-invitations": "Inbox shows them.",
    "list-own-rules": "Inbox lists them under “Your own rules”.",
    "list-rules": "They are all under Rules.",
    "not-new": "Choose that person instead of somebody new.",
    "other-profile": "Choose whether it is the same person or somebody new.",
    "own-profile": "Your own profile is under Me.",
    "put-in-group": "To put somebody in it, add a fact of the kind “group” on their page.",
    "record-outcome": "What came of it is recorded on their page.",
    "record-sent": "Compose and their page have a button that records it.",
    "remove-fact": "To remove it, choose Delete beside it.",
    "restore": "Stop the server, then put a backup in its place at the terminal: callingcard restore FILE",
    "see-person": "Their page shows what there is.",
    "set-model": "One can be named under Settings.",
    "split": "Their page can make records of theirs another person.",
    "undo-last": "Review has “Undo the last”.",
    "whom-or-group": "Name the person.",
}
TOOLS: Mapping[Step, str] = {
    "choose": "Give the id of one.",
    "find-or-record": "The people tool searches; met and add record somebody, where recording is opened.",
    "import-first": "Leave out the recipient.",
    "list-invitations": "The inbox tool lists them.",
    "list-rules": "The rules tool lists them.",
    "not-new": "Leave out new.",
    "other-profile": "Say new for somebody else of that name, or give the id for the same person.",
    "see-person": "The who tool shows them.",
    "record-sent": "The sent tool records it, where recording is opened.",
}
"""What an assistant can do by itself; the rest is the user's."""


def refused(error: Refusal | Ambiguous, steps: Mapping[Step, str], translated: Callable[[str], str] = str) -> str:
    """The sentence to show, with what helps where this face has it."""
    step = steps.get(error.step) if error.step else None
    return f"{error} {translated(step)}" if step else str(error)
