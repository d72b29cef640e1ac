"""What the checker is compared with: TF-IDF and logistic regression on the same corpus, and plain keywords."""

import re
from collections.abc import Sequence
from typing import Final

from training.corpus import HOW, LabelledNote, load

_SPANS: Final = {
    "how": HOW,
    "why": ("why",),
    "forward": ("forward",),
    "specific": ("detail",),
    "bio": ("bio",),
    "offers_value": ("offer",),
    "default_script": ("default",),
    "pitch": ("pitch",),
    "premature_ask": ("ask",),
}
_KEYWORDS: Final = {
    "how": r"\b(?:met|meeting you|post|article|talk|mentioned|introduced|worked together|both)\b",
    "why": r"\b(?:because|interested in|your (?:work|post|article|talk))\b",
    "forward": r"\?",
    "specific": r"\b(?:your (?:post|article|talk|work)|conversation about)\b",
    "bio": r"\b(?:i'm an?|i am an?|my name is|i work)\b",
    "offers_value": r"\b(?:happy to (?:share|help)|send you|introduce you|useful)\b",
    "default_script": r"\badd you to my (?:professional )?network\b",
    "generic": r"\b(?:your profile|my network|like-minded|synerg\w+|impressive|would love to connect)\b",
    "pitch": r"\b(?:i help|we help|demo|free trial|our (?:platform|product|solution)|opportunity)\b",
    "premature_ask": r"\b(?:call|coffee|minutes|chat|meeting|opportunities|resume)\b",
}


def keyword_labels(texts: Sequence[str]) -> dict[str, list[bool]]:
    """Whether a keyword of the label occurs."""
    return {label: [bool(re.search(pattern, text.lower())) for text in texts] for label, pattern in _KEYWORDS.items()}


def learnt_labels(texts: Sequence[str]) -> dict[str, list[bool]]:
    """What word and character n-grams with logistic regression make of the corpus."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    corpus = load()
    found = {}
    for label in _KEYWORDS:
        truth = [_has(note, label) for note in corpus]
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
        model = make_pipeline(
            make_union(words, characters), LogisticRegression(C=10, class_weight="balanced", max_iter=1000)
        )
        model.fit([note.text for note in corpus], truth)
        found[label] = [bool(one) for one in model.predict(list(texts))]
    return found


def _has(note: LabelledNote, label: str) -> bool:
    if label == "generic":
        return note.generic
    return any(span.label in _SPANS[label] for span in note.spans)
