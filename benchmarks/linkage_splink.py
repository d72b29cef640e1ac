"""Splink on DuckDB, as its documentation would have it set up for people with names, employers and identifiers.

It gets the same normalised identifiers, names without case and diacritics, companies without legal forms.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from callingcard.model.record import PersonRecord
from callingcard.people.firms import firm_of
from callingcard.people.identifiers import email_key, phone_key, profile_key
from callingcard.people.traits import city, loose
from callingcard.text import bare

THRESHOLDS = (0.99, 0.999)


def clustered(records: Sequence[PersonRecord]) -> Mapping[str, Sequence[Sequence[int]]]:
    """Train by expectation maximisation, predict, cluster at each threshold."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    names = block_on("given", "family")
    firms = [block_on("family", "company"), block_on("given", "company")]
    shared = [block_on("url"), block_on("phone"), block_on("emails", arrays_to_explode=["emails"])]
    slips = [block_on("family", "substr(given, 1, 1)"), block_on("given", "substr(family, 1, 3)")]
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="number",
        blocking_rules_to_generate_predictions=[*shared, names, *firms, *slips],
        comparisons=[
            cl.NameComparison("given").configure(term_frequency_adjustments=True),
            cl.NameComparison("family").configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("company", [0.9, 0.7]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("position", [0.9]),
            cl.ExactMatch("place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("url"),
            cl.ExactMatch("phone"),
            cl.ArrayIntersectAtSizes("emails", [1]),
        ],
    )
    linker = Linker(_table(DuckDBAPI(), records), settings)
    linker.training.estimate_probability_two_random_records_match([*shared[:2], names], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(names)
    linker.training.estimate_parameters_using_expectation_maximisation(firms[0])
    predictions = linker.inference.predict(threshold_match_probability=THRESHOLDS[0])
    found = {}
    for threshold in THRESHOLDS:
        table = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold)
        clusters: defaultdict[Any, list[int]] = defaultdict(list)
        for row in table.as_record_list():
            clusters[row["cluster_id"]].append(int(row["number"]))
        found[f"splink at {threshold}"] = list(clusters.values())
    return found


def _table(api: Any, records: Sequence[PersonRecord]) -> Any:
    import pyarrow  # type: ignore[import-not-found, unused-ignore]

    return api.register(pyarrow.Table.from_pylist([_row(number, record) for number, record in enumerate(records)]))


def _row(number: int, record: PersonRecord) -> dict[str, Any]:
    firm = firm_of(record.company)
    given, _, family = record.name.rpartition(" ")
    return {
        "number": number,
        "given": bare(record.given or given) or None,
        "family": bare(record.family or family) or None,
        "company": firm.key if firm else None,
        "position": loose(record.position) or None,
        "place": city(record.place) or None,
        "url": next(filter(None, map(profile_key, record.urls)), None),
        "phone": next(filter(None, map(phone_key, record.phones)), None),
        "emails": [key for email in record.emails if (key := email_key(email))],
    }
