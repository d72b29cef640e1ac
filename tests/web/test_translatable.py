"""A page's texts go through gettext, so that a translation needs no change of a page."""

import ast
import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from jinja2 import nodes
from starlette.testclient import TestClient

from callingcard.shells.web import translating
from callingcard.shells.web.navigation import PLACES, Place
from callingcard.shells.web.rendering import HERE, templates

EVENTS = {"Robots at Work Expo", "Harbour Data Days"}
"""What is data, and stays as it was said."""
PROPER = {
    "callingcard", "callingcard · callingcard", "LinkedIn", "iPhone, iPad", "Android", "Europe/Lisbon", "limits.", "linkedin.com/in/ana-sousa",
    "~/Downloads/Basic_LinkedInDataExport", "you@example.org",
}  # fmt: skip
"""Names, addresses and keys, alike in every language."""
FOR_PROGRAMS = {"api", "serving.py", "certificates.py", "counter.py"}
"""Said at the terminal, in a certificate or to other programs, which have no catalogue of pages."""
MARKED = {"worded", "counted", "phrases", "sentence", "Path"}
"""What translates, or is no text of a page: an answer to a program, the name of a file."""
PROSE = re.compile(r"[^\W\d_]{2,}[,:]? (?:%\(|[^\W\d_]{2,})|[^\W\d_]{3,}\.$|%\(\w+\)s [a-z]{2,}")
"""Two words beside each other, or a sentence's end: no name of a column, a class or a header."""
NO_TEXT = re.compile(r"<[^>]*>|&\w+;|[{}]")
SAYING = re.compile(r"""(?:aria-label|title|placeholder|alt)=["']([^"']*)["']""")


class Starred(NullTranslations):
    """A language in which every text begins with a star."""

    def gettext(self, message: str) -> str:
        return f"★{message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"★{msgid1 if n == 1 else msgid2}"


@pytest.fixture
def _translated(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """All texts of pages and of their code in the language of stars."""
    environment, starred = templates(), Starred()
    assert environment.cache is not None
    environment.cache.clear()  # what templates take from each other is kept in the language it was first asked in
    plain = {name: environment.globals[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")}
    environment.install_gettext_callables(starred.gettext, starred.ngettext, newstyle=True)  # type: ignore[attr-defined]
    monkeypatch.setattr(translating, "catalogue", lambda: starred)
    yield
    environment.globals |= plain
    environment.cache.clear()


@pytest.mark.usefixtures("_translated")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.title)
def test_what_buttons_say_is_translated(place: Place, browser: TestClient) -> None:
    text = browser.get(place.path).text
    buttons = [
        re.sub(r"<[^>]*>", " ", found).strip() for found in re.findall(r"<button[^>]*>(.*?)</button>", text, re.DOTALL)
    ]
    assert buttons
    assert any(said.startswith("★") for said in buttons)
    assert [said for said in buttons if re.match(r"[A-Za-z]{3}", said) and said not in EVENTS] == []


@pytest.mark.usefixtures("_translated")
def test_what_toasts_and_refusals_say_is_translated(browser: TestClient) -> None:
    recorded = browser.post("/capture", data={"name": "Nils Holm", "at": "the harbour"}).text
    assert "★Met Nils Holm at the harbour" in recorded
    assert "★Noted." in browser.post("/me", data={"offer": "maps of bogs"}).text
    assert "★Taken back: ★what you said of yourself." in browser.post("/undo").text
    refused = browser.get("/people/nobody-at-all").text
    assert "★Look under People, or record them under Capture." in refused
    assert "★There is no such page." in browser.get("/nowhere").text


@pytest.mark.usefixtures("_translated")
def test_the_waterfall_and_the_days_are_translated(browser: TestClient) -> None:
    bars = re.findall(r'<tr><th scope="row">(.*?)</th>\s*<td class="chart">', browser.get("/review").text, re.DOTALL)
    assert bars
    assert [said for said in bars if not said.startswith("★")] == []
    charts = re.findall(r"<caption>(.*?)</caption>", browser.get("/insights").text)
    assert charts
    assert [said for said in charts if not said.startswith("★")] == []
    pills = re.findall(r'<span class="pill[^"]*">(.*?)</span>', browser.get("/").text)
    assert pills
    assert [said for said in pills if not said.startswith("★")] == []


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(HERE.rglob("*.py")) if FOR_PROGRAMS.isdisjoint({path.name, path.parent.name})],
    ids=lambda path: str(path.relative_to(HERE)),
)
def test_no_text_stands_in_the_code_of_a_page_without_its_mark(path: Path) -> None:
    assert list(_unmarked(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('toast(request, "Your rule stands.")', ["Your rule stands."]),
        ('say(f"{name} is one person now")', [" is one person now"]),
        ('toast(request, worded("Your rule stands."))', []),
        ('SAID = phrases({1: "It is so.", 2: "It is not."})', []),
        ('SAID = {1: "It is so."}', ["It is so."]),
        ('def f():\n    """What it is."""\n    return page("a/b.html", kind="note")', []),
    ],
)
def test_a_text_without_its_mark_is_found(code: str, found: list[str]) -> None:
    assert list(_unmarked(ast.parse(code))) == found


@pytest.mark.parametrize("name", sorted(templates().list_templates()))
def test_no_text_stands_in_a_template_without_its_mark(name: str) -> None:
    environment = templates()
    assert environment.loader is not None
    tree = environment.parse(environment.loader.get_source(environment, name)[0])
    assert _plain(tree) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Nobody is here</p>", ["Nobody is here"]),
        ('<p title="Nobody"><b>{{ _("Nobody") }}</b></p>', ["Nobody"]),
        ('<p>{{ "It is here" if here else _("Elsewhere") }}</p>', ["It is here"]),
        ('<p class="one two">{% trans %}Nobody is here.{% endtrans %} {{ name }}</p>', []),
    ],
)
def test_a_text_without_its_mark_is_found_in_a_template(source: str, found: list[str]) -> None:
    assert _plain(templates().parse(source)) == found


def _unmarked(tree: ast.AST) -> Iterator[str]:
    """Strings that read as prose and are given to nothing that translates; docstrings are no texts of a page."""
    if isinstance(tree, ast.Call) and _called(tree.func) in MARKED:
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and PROSE.search(tree.value):
        yield tree.value
    for child in ast.iter_child_nodes(tree):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from _unmarked(child)


def _called(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _plain(tree: nodes.Template) -> list[str]:
    """Words between the tags, in what is read aloud, and in what is put out, that no gettext is given."""
    written = "".join(
        "\0" if isinstance(part, nodes.Call) else part.data if isinstance(part, nodes.TemplateData) else "\1"
        for output in tree.find_all(nodes.Output)
        for part in output.nodes
    )
    attributes = [said for said in SAYING.findall(written) if "\0" not in said and "\1" not in said]
    between = NO_TEXT.sub(
        "\n", re.sub(r"<(script|style|kbd|svg|code)\b.*?</\1>|<!--.*?-->", "", written, flags=re.DOTALL)
    )
    spoken = [said.strip(" \0\1·—–-…→.,:;") for said in (*between.splitlines(), *attributes)]
    put_out = [said for output in tree.find_all(nodes.Output) for part in output.nodes for said in _constants(part)]
    return [said for said in (*spoken, *put_out) if re.search(r"[^\W\d_]{2,}", said) and said not in PROPER]


def _constants(part: nodes.Node) -> Iterator[str]:
    if (
        isinstance(part, nodes.Call)
        and isinstance(part.node, nodes.Name)
        and part.node.name in {"_", "gettext", "ngettext"}
    ):
        return
    if isinstance(part, nodes.Const) and isinstance(part.value, str) and PROSE.search(part.value):
        yield part.value
    for child in part.iter_child_nodes():
        yield from _constants(child)
