"""Rebuilding: everything derived, dropped and made again from the records and the user's decisions. The same ids result."""

import sqlite3

from callingcard.store import clearing, correspondence, effects, membership, persons, reviews, search, summaries
from callingcard.store.batch import Batch
from callingcard.store.opening import transaction
from callingcard.verbs.deriving import crowd, identify, state
from callingcard.verbs.linking import link
from callingcard.verbs.uncollected import uncollected


def rebuild(con: sqlite3.Connection) -> None:
    """Derive everything anew, within one transaction: for when what is derived from the same records has changed."""
    with uncollected(), transaction(con):
        linkage = link(con, Batch(), anew=True)
        clearing.derived(con)
        membership.assign(con, linkage.clusters)
        own, stated = set(linkage.own), [(number, record) for number, _, record in persons.numbered(con)]
        said = persons.said_by_user(con)  # the verb that took it wrote the facts it wanted
        identify(con, stated)
        state(con, [(number, record) for number, record in stated if number not in said], own)
        correspondence.derive_all_messages(con, own, crowd=crowd())
        correspondence.derive_invitations(con, own)
        effects.replay(con)
        summaries.refresh(con)
        summaries.mark_own(con, summaries.persons_of(con, own))
        reviews.put(con, linkage.review)
        search.index_messages(con)
