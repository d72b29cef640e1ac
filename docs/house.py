"""The page about the architecture: its drawing and its table of folders are read off the code."""

from typing import Final

import grimp

_LAYERS: Final = (("shells",), ("verbs",), (), ("when",), ("text",), ("model",))
"""From the faces down to the nouns; the empty place holds every other folder, which never import each other."""
_STORY: Final = ("sources", "people", "ties", "moments", "requests", "drafts", "notes", "inbox", "outcomes", "insights")
_AROUND: Final = ("store", "data", "lm", "demo")

_HEAD = """# The house

This page's drawing and table are read off the code by `make docs`; a test fails when they are old.

A file you drop in becomes **Records**; Records become **Persons**; what happened between you and a person becomes **Encounters** and
**Ties**; from them follow **requests** (whether, when, with which reason); a request becomes a **Draft** whose every claim points at a
**Fact**; any note, drafted or typed, is checked; incoming **Invitations** are triaged with the same knowledge; what happened next is an
**Outcome**; Outcomes and Ties add up to insights. The folders, read in this order, are that sentence.

## What calls what

"""
_PROMISES = """
Two promises are kept by a machine (`make check` runs import-linter):

- **Direction.** Shells call verbs; verbs call the stages, the store and the optional language model; all of them rest on `when`, `text` and
  `model`. Stages never import each other: they meet in the model's nouns and in the verbs, and where one needs another's judgement (a
  draft is checked), the verb hands it over as a function.
- **A core without input or output.** Stages open no file and no socket, read no clock and throw no dice: time, seeds, weights and limits
  are arguments. That is why they can be tested with tables, and why the same check runs in a terminal, a browser and an editor.

## The folders

| folder | what it is for |
|---|---|
"""
_STATE = """
## What is kept, and what is derived

The raw Records and your own decisions (met, fact, merge, split, sent, held, forgotten …) are kept. Persons, facts read from records, encounters
from calendars, the search index: everything else is derived from them and can be dropped and rebuilt, giving the same ids. So a mistake
of the program is never a loss, and your word always wins over what it worked out. [privacy.md](privacy.md) says where it all lies.

## Where to read next

[decisions/](decisions/) tells why things are as they are, a screen each: what, why, and what would change our mind.
[../CONTRIBUTING.md](../CONTRIBUTING.md) shows how to add a rule (one file) or a source (one file, one line, a fixture).
"""


def architecture() -> str:
    """The page: the story, the drawing, the promises, the folders."""
    graph = grimp.build_graph("callingcard", cache_dir=None)
    present = {module.split(".")[1] for module in graph.find_children("callingcard")}
    stages = [name for name in (*_STORY, *_AROUND) if name in present]
    layers = [layer or tuple(stages) for layer in _LAYERS]
    return _HEAD + _drawing(graph, layers) + _PROMISES + _table(layers) + _STATE


def _drawing(graph: grimp.ImportGraph, layers: list[tuple[str, ...]]) -> str:
    lines = ["```mermaid", "flowchart TB"]
    for number, layer in enumerate(layers):
        lines += [f"  subgraph L{number}[ ]", "    direction LR"]
        lines += [f"    {name}" for name in layer]
        lines += ["  end"]
    names = [name for layer in layers for name in layer]
    for upper in names:
        below = [lower for lower in names if lower != upper and _imports(graph, upper, lower)]
        # Everything may use the nouns and the text; drawing those arrows would hide the others.
        lines += [f"  {upper} --> {lower}" for lower in below if lower not in {"model", "text"}]
    lines += ["  L2 --> text --> model", "```", ""]
    return "\n".join(lines)


def _imports(graph: grimp.ImportGraph, upper: str, lower: str) -> bool:
    return graph.direct_import_exists(
        importer=f"callingcard.{upper}", imported=f"callingcard.{lower}", as_packages=True
    )


def _table(layers: list[tuple[str, ...]]) -> str:
    names = [name for layer in reversed(layers) for name in layer]
    return "".join(f"| `{name}` | {_sentence(name)} |\n" for name in names)


def _sentence(name: str) -> str:
    """The first sentence of the folder's docstring, which is the one place that says what it is for."""
    module = __import__(f"callingcard.{name}", fromlist=["__doc__"])
    assert module.__doc__, f"callingcard/{name} does not say what it is for"
    return " ".join(module.__doc__.split("\n\n")[0].split())
