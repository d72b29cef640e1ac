"""The user among the records: recognised by their own identifiers, or by name and something more; nobody's contact."""

from collections.abc import Sequence

from callingcard.model.linkage import Weights
from callingcard.model.record import OwnRecord
from callingcard.people.firms import domain_label, firm_of, owns
from callingcard.people.identifiers import email_key, phone_key, profile_key
from callingcard.people.identities import differ
from callingcard.people.names import PersonName, name_of
from callingcard.people.traits import Traits, loose


class Owner:
    """What the user's records say of the user, made comparable."""

    def __init__(self, own: Sequence[OwnRecord], region: str | None, weights: Weights) -> None:
        self._weights = weights
        said = {
            kind: [record.text for record in own if record.kind == kind] for kind in {record.kind for record in own}
        }
        self._names = [name_of(text) for text in said.get("name", [])]
        self._full = {(name.given, name.whole) for name in self._names if name.full}
        self._profiles = {key for text in said.get("url", []) if (key := profile_key(text))}
        self._emails = {key for text in said.get("email", []) if (key := email_key(text))}
        self._phones = {key for text in said.get("phone", []) if (key := phone_key(text, region))}
        self._firms = [firm for text in said.get("employer", []) if (firm := firm_of(text))]
        self._labels = {label for email in self._emails if (label := domain_label(email))}
        self._schools = {loose(text) for text in said.get("school", [])}

    def is_own(self, traits: Traits) -> bool:
        """Tell whether a record is the user's own.

        A profile of theirs is enough; an address or number is, unless the name is clearly another's (a shared mailbox). By
        name alone only what says nothing else: a bare "From" with the user's full name. A namesake with an account stays.
        """
        if not self._profiles.isdisjoint(traits.profiles):
            return True
        if not self._emails.isdisjoint(traits.emails) or not self._phones.isdisjoint(traits.phones):
            return not self._names or not traits.names or any(not self._alien(name) for name in traits.names)
        if self._full.isdisjoint([(name.given, name.whole) for name in traits.names]):
            return False
        if traits.profiles and self._profiles:
            return False
        return self._shares_more(traits) or not (traits.strong or traits.jobs or traits.schools or traits.connected)

    def _shares_more(self, traits: Traits) -> bool:
        if any(firm == other for firm, _ in traits.jobs for other in self._firms) and not traits.connected:
            return True
        if any(label in self._labels or any(owns(firm, label) for firm in self._firms) for label in traits.labels):
            return True
        return not self._schools.isdisjoint(traits.schools) and not traits.connected

    def _alien(self, name: PersonName) -> bool:
        return all(differ(mine, name, "e", self._weights) for mine in self._names)
