"""Corpus and scripts that make the weights of the element tagger. Development only, not shipped."""
