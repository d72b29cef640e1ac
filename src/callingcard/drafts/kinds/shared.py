"""What both share: employers and schools with the time together, groups, interests, and years since (advice C4)."""

from collections.abc import Iterator

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene, merged
from callingcard.drafts.wish import Common

_HOW = roles("how")
_AGO_YEARS = 2


def moves(scene: Scene) -> Iterator[Move]:
    """A way to say how one knows the other for each thing shared."""
    for common in scene.wish.common:
        if common.kind in {"employer", "school"}:
            yield from _place(scene, common)
        elif common.kind == "group":
            yield Move("group", _HOW, {"name": scene.tongue.place(common.name) or common.name}, common.facts, 5.0)
        else:
            yield Move("cares", roles("how", "why"), {"name": common.name}, common.facts, 3.0)


def _place(scene: Scene, common: Common) -> Iterator[Move]:
    if not common.facts:
        return
    how = {True: "together", False: "apart", None: "unknown"}[common.together]
    where = scene.tongue.within(common.name, common.kind)
    name = {"name": scene.tongue.place(common.name), "where": where}
    slots = merged(name, {"years": scene.tongue.years(common.since, common.until)})
    today = scene.now.date()
    now_together = common.together and common.kind == "employer" and common.until and (today - common.until).days < 60
    if now_together and scene.sees_often:
        return  # whoever meets every week knows where the other works
    if now_together:
        yield Move("employer.now", _HOW, merged(name), common.facts, 6.0, tags=_acquainted(scene))
        return
    value = {"together": 6.0, "apart": 4.0, "unknown": 4.5}[how]
    yield Move(f"{common.kind}.{how}", _HOW, slots, common.facts, value)
    ended = (today.year - common.until.year) if common.until else 0
    if common.together and ended >= _AGO_YEARS:
        slots = merged(slots, {"ago": scene.tongue.number(ended)})
        yield Move(f"{common.kind}.ago", _HOW, slots, common.facts, 7.0)


def _acquainted(scene: Scene) -> frozenset[str]:
    """Only of whom nothing is on record but the place may one say that the two do not know each other."""
    evidence = scene.evidence
    known = scene.met or evidence.messages or evidence.connected_on or scene.of("thanks", "said", "promised")
    return frozenset({"met" if known else "unmet"})
