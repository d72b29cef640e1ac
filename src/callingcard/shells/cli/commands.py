"""The map of the commands: name, one line of help, and the section it is listed in.

This table is all that ``callingcard --help`` reads; a test holds it to what the commands themselves say.
"""

from typing import NamedTuple


class Listed(NamedTuple):
    """A command as the map lists it; its module is ``callingcard.shells.cli.`` + ``module``."""

    name: str
    module: str
    help: str


SECTIONS: dict[str, tuple[Listed, ...]] = {
    "Every day": (
        Listed("today", "today", "Show whom to write to today, and why."),
        Listed("met", "met", "Record that you met somebody."),
        Listed("decide", "decide", "Say whether and when to connect with somebody."),
        Listed("draft", "draft", "Write a note to somebody from what is recorded."),
        Listed("check", "check", "Check a note before you send it."),
        Listed("ground", "ground", "Show which claims of a text nothing on record supports."),
        Listed("inbox", "inbox", "Show who invited you, and what to do about it."),
        Listed("sent", "sent", "Record that you sent a note."),
        Listed("outcome", "outcome", "Record what came of a note you sent."),
        Listed("week", "week", "Show one small act for the week."),
        Listed("insights", "insights", "Show what followed your invitations; take the promise."),
        Listed("snooze", "snooze", "Show nothing of somebody before a day."),
        Listed("never", "never", "Show nothing of somebody in the queue any more."),
        Listed("cadence", "cadence", "Keep in touch with somebody every so often."),
    ),
    "People": (
        Listed("people", "people", "List people, or search them."),
        Listed("who", "who", "Show one person: how you know them, and all that is recorded."),
        Listed("add", "add", "Record somebody you know of but have not met."),
        Listed("fact", "fact", "Record a fact about somebody."),
        Listed("edit", "edit", "Correct a fact or an encounter."),
        Listed("delete", "delete", "Remove a fact or an encounter."),
        Listed("me", "me", "Show or set your own profile."),
        Listed("review", "review", "Show pairs that may be one person and need your word."),
        Listed("merge", "merge", "Make two people one."),
        Listed("split", "split", "Make records of a person somebody else."),
        Listed("undo", "undo", "Take back your last decision."),
    ),
    "Your data": (
        Listed("import", "import_", "Read your archive, address books, calendars and mail."),
        Listed("backup", "backup", "Copy everything to one file, also while in use."),
        Listed("restore", "restore", "Put a backup in place of what is there."),
        Listed("export", "export", "Write everything in open formats."),
        Listed("forget", "forget", "Erase one person for good."),
        Listed("wipe", "wipe", "Delete everything that callingcard keeps."),
        Listed("config", "config", "Show or change settings."),
    ),
    "Together": (
        Listed("both-ways", "both_ways", "Show whom you can help, and who can help you."),
        Listed("report", "report", "Write counts for a coach, without anything personal."),
        Listed("coach", "coach", "Show a group's progress from their shared reports."),
    ),
    "Help": (
        Listed("serve", "serve", "Open the web app on this machine."),
        Listed("mcp", "mcp", "Serve your records to an assistant."),
        Listed("lsp", "lsp", "Check notes in your editor as you type."),
        Listed("demo", "demo", "See a day in an invented world."),
        Listed("rules", "rules", "List the rules that notes are checked by, or show one."),
        Listed("completion", "completion", "Print the completion script for your shell."),
    ),
}
COMMANDS: dict[str, Listed] = {listed.name: listed for section in SECTIONS.values() for listed in section}
