"""Noun phrases beside a place in the text, found by word classes alone.

No parser stands behind this. A phrase ends where a word of another class stands: a finite verb, a
conjunction that opens a clause, a mark that ends a sentence. That is right for the short subjects and objects
around reporting verbs, and it is fast: every search looks at a window of fixed size.
"""

from reportedly.text.coordination import split_coordination
from reportedly.text.phrases_after import phrase_after
from reportedly.text.phrases_before import antecedent_before, phrase_before

__all__ = ["antecedent_before", "phrase_after", "phrase_before", "split_coordination"]
