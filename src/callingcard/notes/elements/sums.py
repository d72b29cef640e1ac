"""Sums of the rows of features: what the tagger reads in a clause, added up."""

from math import sqrt


class Sum:
    """Rows added up: all lanes side by side in one integer, those of the clause labels told apart, and how many were looked up."""

    __slots__ = ("count", "lanes", "total")

    def __init__(self, total: int, lanes: list[float], count: int) -> None:
        self.total = total
        self.lanes = lanes
        self.count = count

    def plus(self, other: "Sum") -> "Sum":
        """Both together. Lanes are whole numbers, and so nothing is rounded."""
        lanes = [one + two for one, two in zip(self.lanes, other.lanes)]
        return Sum(self.total + other.total, lanes, self.count + other.count)

    @property
    def share(self) -> float:
        """What lanes are multiplied with: one over the root of how many were looked up, so that length is no evidence."""
        return 1.0 / sqrt(self.count)
