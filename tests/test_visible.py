"""What no eye sees is shown; what belongs to a script or an emoji stays."""

import pytest

from callingcard.text import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a<U+202E>b"),
        ("a\u200bb", "a<U+200B>b"),
        ("soft\u00adhyphen", "soft<U+00AD>hyphen"),
        ("\ufeffname", "<U+FEFF>name"),
        ("a\U000e0041", "a<U+E0041>"),
        ("a\U000e0100", "a<U+E0100>"),
        ("\x1b[31m", "<U+001B>[31m"),
        ("\u2028", "<U+2028>"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(shown) == shown


@pytest.mark.parametrize("text", ["👩‍🔬", "❤️", "می‌خواهم", "क्‍ष", "Ελένη", "José", "؀", "李小龙"])
def test_scripts_and_emoji_stay(text: str) -> None:
    assert visible(text) == text


def test_line_breaks_stay_unless_told() -> None:
    assert visible("a\n\tb") == "a\n\tb"
    assert visible("a\nb", newlines=False) == "a b"
