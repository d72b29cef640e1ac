"""The Wilson score interval of a share: right also for few cases and near 0 and 1 (Wilson 1927; Brown, Cai, DasGupta 2001)."""

from math import sqrt
from statistics import NormalDist

LEVEL = 0.95


def interval(hits: int, cases: int, *, level: float = LEVEL) -> tuple[float, float]:
    """The interval for ``hits`` of ``cases``, at least one case. Raises ValueError where hits are none of the cases."""
    if not 0 <= hits <= cases or cases < 1:
        raise ValueError(f"{hits} of {cases} is no share")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, spread = hits / cases, z * z / cases
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / cases + spread / (4 * cases)) / (1 + spread)
    # At the ends the formula gives exactly 0 and 1; rounding would not.
    return 0.0 if hits == 0 else middle - half, 1.0 if hits == cases else middle + half
