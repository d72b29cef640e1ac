"""Splink on DuckDB, set up as its own example deduplicates 50,000 people (its documentation, "Linking a dataset of real
historical persons", version 5): the comparison of forename and surname together with term frequencies of the full name,
text columns with theirs, blocking on beginnings of names and on one name with another field, u from 1e7 random pairs, two
sessions of expectation maximisation, clusters at 0.95.

It gets the same normalised identifiers, names without case and diacritics, companies without legal forms. One thread.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from callingcard.model.record import PersonRecord
from callingcard.people.firms import firm_of
from callingcard.people.identifiers import email_key, phone_key, profile_key
from callingcard.people.traits import city, loose
from callingcard.text import bare

THRESHOLDS = (0.95, 0.99, 0.999)
"""The example's; the others show whether another would serve it better, and are not on the clock."""
PAIRS_FOR_U = 1e7


def clustered(records: Sequence[PersonRecord]) -> Iterator[tuple[str, Sequence[Sequence[int]]]]:
    """Train, predict, cluster: the answer at the example's threshold, then at the others."""
    from splink import block_on

    linker = _linker(records)
    names, firm = block_on("given", "family"), block_on("company", "given")
    training = linker.training
    certain = [block_on("url"), block_on("phone"), block_on("given", "family", "company")]
    training.estimate_probability_two_random_records_match(certain, recall=0.6)
    training.estimate_u_using_random_sampling(max_pairs=PAIRS_FOR_U)
    for rule in (names, firm):
        training.estimate_parameters_using_expectation_maximisation(rule, estimate_without_term_frequencies=True)
    predictions = linker.inference.predict(threshold_match_probability=0.5)
    for threshold in THRESHOLDS:
        table = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold)
        clusters: defaultdict[Any, list[int]] = defaultdict(list)
        for row in table.as_record_list():
            clusters[row["cluster_id"]].append(int(row["number"]))
        yield f"splink at {threshold}", list(clusters.values())


def _linker(records: Sequence[PersonRecord]) -> Any:
    import duckdb
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    shared = [block_on("url"), block_on("phone"), block_on("emails", arrays_to_explode=["emails"])]
    two_fields = [
        block_on(name, other) for other in ("company", "place", "substr(company, 1, 3)") for name in ("given", "family")
    ]
    beginnings = [
        block_on("substr(given, 1, 3)", "substr(family, 1, 4)"),
        block_on("substr(given, 1, 2)", "substr(family, 1, 2)", "substr(company, 1, 4)"),
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="number",
        blocking_rules_to_generate_predictions=[*shared, *beginnings, *two_fields],
        comparisons=[
            cl.ForenameSurnameComparison("given", "family", forename_surname_concat_col_name="whole_name"),
            cl.ArrayIntersectAtSizes("emails", [1]),
            cl.JaroWinklerAtThresholds("company", [0.9, 0.7]).configure(term_frequency_adjustments=True),
            cl.ExactMatch("position").configure(term_frequency_adjustments=True),
            cl.ExactMatch("place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("url"),
            cl.ExactMatch("phone"),
        ],
    )
    return Linker(_table(DuckDBAPI(duckdb.connect(config={"threads": 1})), records), settings)


def _table(api: Any, records: Sequence[PersonRecord]) -> Any:
    import pyarrow  # type: ignore[import-not-found, unused-ignore]

    return api.register(pyarrow.Table.from_pylist([_row(number, record) for number, record in enumerate(records)]))


def _row(number: int, record: PersonRecord) -> dict[str, Any]:
    firm = firm_of(record.company)
    head, _, last = record.name.rpartition(" ")
    given, family = bare(record.given or head) or None, bare(record.family or last) or None
    return {
        "number": number,
        "given": given,
        "family": family,
        "whole_name": f"{given} {family}" if given and family else None,
        "company": firm.key if firm else None,
        "position": loose(record.position) or None,
        "place": city(record.place) or None,
        "url": next(filter(None, map(profile_key, record.urls)), None),
        "phone": next(filter(None, map(phone_key, record.phones)), None),
        "emails": [key for email in record.emails if (key := email_key(email))] or None,
    }
