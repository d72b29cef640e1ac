"""Telephone numbers that belong to nobody, from the ranges that regulators keep for fiction.

Sources: NANPA 555-0100 to 0199; Ofcom drama numbers; ARCEP, Bundesnetzagentur, ComReg, PTS and ACMA lists of numbers
for fiction. When a country has none left, the next number comes from the others.
"""

from collections.abc import Iterator

_US = "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 425 432 434 435 440 443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 775 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 848 850 856 857 858 859 860 862 863 864 865 870 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 931 936 937 940 941 947 949 951 952 954 956 970 971 972 973 978 979 980 985 989"  # fmt: skip
_RANGES: dict[str, tuple[tuple[str, int], ...]] = {
    "US": tuple((f"+1 {area} 555 01", 2) for area in _US.split()),
    "GB": (("+44 7700 900", 3), ("+44 20 7946 0", 3), *((f"+44 {city} 496 0", 3) for city in (113, 114, 115, 116, 117, 118, 121, 131, 141, 151, 161))),
    "FR": (("+33 6 39 98 ", 4), ("+33 1 99 00 ", 4), ("+33 2 61 91 ", 4), ("+33 3 53 01 ", 4), ("+33 4 65 71 ", 4), ("+33 5 36 49 ", 4)),
    "DE": (("+49 30 23125 ", 3), ("+49 69 90009 ", 3), ("+49 40 66969 ", 3), ("+49 221 4710 ", 3), ("+49 89 99998 ", 3)),
    "IE": (("+353 20 91", 5),),
    "SE": (("+46 31 390 06 ", 2), ("+46 40 628 04 ", 2), ("+46 8 465 004 ", 2)),
    "AU": (("+61 2 5550 ", 4), ("+61 3 5550 ", 4), ("+61 7 5550 ", 4), ("+61 8 5550 ", 4)),
}  # fmt: skip
_SPARE = ("US", "FR", "AU", "IE")


class Numbers:
    """Hands out each fictional number once."""

    def __init__(self) -> None:
        self._left = {country: _all(ranges) for country, ranges in _RANGES.items()}
        self._turn = 0

    def take(self, country: str | None) -> str:
        """The next number of a country, or of a spare range; "" when all are used up."""
        for key in (country, *self._spare()):
            number = next(self._left[key], "") if key in self._left else ""
            if number:
                return number
        return ""

    def _spare(self) -> tuple[str, ...]:
        self._turn = (self._turn + 1) % len(_SPARE)
        return _SPARE[self._turn :] + _SPARE[: self._turn]


def _all(ranges: tuple[tuple[str, int], ...]) -> Iterator[str]:
    for step in range(10 ** max(digits for _, digits in ranges)):
        for prefix, digits in ranges:
            if step < 10**digits:
                yield f"{prefix}{_scattered(step, digits):0{digits}d}"


def _scattered(step: int, digits: int) -> int:
    spread: int = step * 7919 % 10**digits
    return spread
