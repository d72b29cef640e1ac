"""Clusters of more than two: order, the user's word, chains, rivals, the user among the records."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callingcard.model.record import OwnRecord, PersonRecord, Source
from callingcard.people.names import name_of
from tests.people.making import record, resolved

URL = "linkedin.com/in/"
NAMES = ("Ana Sousa", "Sousa, Ana", "A. Sousa", "Ana María Sousa", "Rui Sousa", "Ana", "")
FIRMS = ("Nordhavn", "Nordhavn Robotics A/S", "Otterdale", None)


@st.composite
def worlds(draw: st.DrawFn) -> list[PersonRecord]:
    """A small world of near namesakes with few identifiers, so that everything collides."""
    made = []
    for line in range(draw(st.integers(2, 9))):
        said: dict[str, Any] = {
            "urls": draw(st.sampled_from(((), (URL + "ana",), (URL + "ana-2",)))),
            "emails": draw(
                st.sampled_from(((), ("ana@post.example",), ("sousas@post.example",), ("a@nordhavn.example",)))
            ),
            "company": draw(st.sampled_from(FIRMS)),
            "place": draw(st.sampled_from((None, "Porto"))),
            "as_of": draw(st.sampled_from((None, "2024-01-01", "2026-01-01"))),
        }
        made.append(record(draw(st.sampled_from(NAMES)), line=line, file=draw(st.sampled_from("ab")), **said))
    return made


@given(worlds(), st.randoms(use_true_random=False), st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_order_does_not_matter_and_the_users_word_wins(
    records: list[PersonRecord], rng: Any, data: st.DataObject
) -> None:
    pair = st.tuples(st.integers(0, len(records) - 1), st.integers(0, len(records) - 1)).filter(lambda p: p[0] != p[1])
    must, cannot = data.draw(st.lists(pair, max_size=2)), data.draw(st.lists(pair, max_size=2))
    found = resolved(*records, must=must, cannot=cannot)
    assert sorted(i for cluster in found.clusters for i in cluster) == list(range(len(records)))
    home = {i: cluster for cluster in found.clusters for i in cluster}
    bound = resolved(*(record("", line=i) for i in range(len(records))), must=must)
    together = {i: cluster for cluster in bound.clusters for i in cluster}
    assert all(home[a] == home[b] for a, b in must)
    assert all(home[a] != home[b] or together[a] == together[b] for a, b in cannot)

    order = list(range(len(records)))
    rng.shuffle(order)
    at = {old: new for new, old in enumerate(order)}
    again = resolved(
        *(records[old] for old in order),
        must=[(at[a], at[b]) for a, b in must],
        cannot=[(at[b], at[a]) for a, b in cannot],
    )
    assert {frozenset(order[i] for i in cluster) for cluster in again.clusters} == set(map(frozenset, found.clusters))
    pairs = {(frozenset((order[p.i], order[p.j])), p.weight) for p in again.review}
    assert pairs == {(frozenset((p.i, p.j)), p.weight) for p in found.review}


def test_a_weak_record_that_fits_two_people_goes_to_review() -> None:
    two = [
        record("Ana Sousa", urls=URL + slug, company="Nordhavn", file="c.csv", line=n) for n, slug in enumerate("xy")
    ]
    weak = record("Ana Sousa", company="Nordhavn", file="guests.csv")
    found = resolved(*two, weak)
    assert found.clusters == ((0,), (1,), (2,))
    assert {(0, 2), (1, 2)} <= {(pair.i, pair.j) for pair in found.review}


def test_two_accounts_are_not_chained_through_records_between_them() -> None:
    one = record("Ana Sousa", urls=URL + "x", company="Nordhavn", file="c.csv", line=1, as_of="2026-01-01")
    two = record("Ana Sousa", urls=URL + "y", company="Otterdale", file="c.csv", line=2, as_of="2026-01-01")
    card = record("Ana Sousa", company="Nordhavn", emails="ana77q@post.example", file="a.vcf")
    guest = record("Ana Sousa", company="Otterdale", emails="ana77q@post.example", file="g.csv")
    home = {i: cluster for cluster in resolved(one, two, card, guest).clusters for i in cluster}
    assert home[0] != home[1]
    assert home[2] == home[3]


def test_a_split_is_kept_against_a_shared_address() -> None:
    a = record("Ana Sousa", emails="ana@post.example", file="a")
    b = record("Ana Sousa", emails="ana@post.example", file="b")
    assert resolved(a, b).clusters == ((0, 1),)
    parted = resolved(a, b, cannot=[(1, 0)])
    assert parted.clusters == ((0,), (1,))
    assert parted.review == ()


def test_a_merge_is_kept_against_everything() -> None:
    a = record("Ana Sousa", urls=URL + "x", file="c.csv", line=1)
    b = record("Berta Holm", urls=URL + "y", file="c.csv", line=2)
    assert resolved(a, b, must=[(0, 1)]).clusters == ((0, 1),)


def test_a_switchboard_joins_nobody_and_asks_nothing() -> None:
    names = ("Ana Sousa", "Berta Holm", "Carl Ek", "Dora Wax", "Emil Roth", "Fay Moss")
    found = resolved(*(record(name, phones="+442079460018", line=n) for n, name in enumerate(names)))
    assert len(found.clusters) == len(names)
    assert found.review == ()


def test_a_name_alone_is_asked_about_only_where_it_is_rare() -> None:
    common = [record("Ana Silva", company=f"Firm {n}", line=n) for n in range(9)]
    crowd = [record(f"Ana {family}", line=20) for family in ("Holm", "Ek", "Wax")] * 30
    crowd += [record(f"{given} Silva", line=21) for given in ("Rui", "Ivo", "Eva")] * 30
    rare = [record("Xanthippe Oyelaran", line=n) for n in (30, 31)]
    found = resolved(
        *rare, *common, *(replace(one, source=Source("vcard", "book.csv", n)) for n, one in enumerate(crowd, 40))
    )
    asked = [{pair.i, pair.j} for pair in found.review]
    assert {0, 1} in asked
    assert not any(pair & set(range(2, 11)) for pair in asked)


def _own(kind: Any, text: str) -> OwnRecord:
    return OwnRecord(Source("linkedin", "Profile.csv", 2), kind, text)


ME = (
    _own("name", "Jo Larsen"),
    _own("url", "https://www.linkedin.com/in/jo-larsen"),
    _own("email", "jo@larsen.example"),
)


def test_the_user_is_nobodys_contact() -> None:
    found = resolved(
        record("Jo Larsen", urls="https://no.linkedin.com/in/jo-larsen/"),
        record("Josefine Larsen", emails="JO@larsen.example"),
        record("Jo Larsen"),
        record("Jo Larsen", urls=URL + "jo-larsen-9"),
        record("Per Larsen", emails="jo@larsen.example"),
        record("Jo Larsen", company="Otterdale", connected_on="2024-05-05"),
        own=ME,
    )
    assert found.own == (0, 1, 2)
    assert found.clusters == ((3,), (4,), (5,))


def test_a_waterfall_adds_up() -> None:
    found = resolved(record("Ana Sousa", company="Nordhavn"), record("Ana Sousa", place="Porto"))
    (pair,) = found.review
    assert abs(sum(bar.weight for bar in pair.waterfall) - pair.weight) < 0.01
    assert [bar.field for bar in pair.waterfall][:3] == ["prior", "given", "family"]


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12), st.text(max_size=20)), min_size=2, max_size=5))
@settings(max_examples=300, deadline=None)
def test_any_text_is_borne(said: list[tuple[str, str, str]]) -> None:
    records = [
        record(f"{first} {last}", given=first, family=last, line=n, company=firm, emails=f"{first}@{last}.example")
        for n, (first, last, firm) in enumerate(said)
    ]
    same = [
        record(first, line=n, company="Nordhavn", position=firm, place=last)
        for n, (first, last, firm) in enumerate(said)
    ]
    found = resolved(*records, *same)
    assert sorted(i for cluster in found.clusters for i in cluster) == list(range(2 * len(said)))
    assert name_of("y .", "Ana", "y .").family == ("y",)
