"""Text -> words, word pieces and what the network is told about each."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import QuoteMark, find_quote_marks
from reportedly.text.words import find_words

Ints = npt.NDArray[np.int64]

# Values of the three features; 0 is also what the pieces that frame a window get.
CASE_OTHER, CASE_LOWER, CASE_TITLE, CASE_UPPER, CASE_MIXED = range(5)
QUOTE_OUTSIDE, QUOTE_INSIDE, QUOTE_OPENING, QUOTE_CLOSING = range(4)
PLACE_INNER, PLACE_FIRST, PLACE_FIRST_OF_REPORT, PLACE_FIRST_IN_OPEN_QUOTE = range(4)
N_CASE, N_QUOTE, N_PLACE = 5, 4, 4


@dataclass(frozen=True, slots=True)
class EncodedText:
    """A text as the network reads it. W words, P pieces, Q paragraphs; all arrays int64.

    Only words that have a piece are here: signs that the vocabulary drops (control characters) are not.
    """

    starts: Ints  # [W] code points
    ends: Ints  # [W]
    case: Ints  # [W]
    quote: Ints  # [W]
    place: Ints  # [W] where in its paragraph
    paragraph: Ints  # [W] number of the word's paragraph, rising
    pieces: Ints  # [P] vocabulary ids
    first: Ints  # [W] index of the word's first piece
    word_of: Ints  # [P] index of the piece's word


def encode_text(text: str, tokenizer: Tokenizer) -> EncodedText:
    """Cut a text into words and word pieces, with their features. `tokenizer` adds no special pieces."""
    rows = _WordRows()
    paragraphs = find_paragraphs(text)
    still_open = False
    for number, (start, end) in enumerate(paragraphs):
        words = find_words(text, start, end)
        if not words:
            continue
        marks = find_quote_marks(text, start, end)
        rows.spans += words
        rows.paragraph += [number] * len(words)
        rows.quote += _quote_states(words, marks)
        rows.place += [_first_place(number, still_open)] + [PLACE_INNER] * (len(words) - 1)
        doubles = [mark for mark in marks if mark.double]
        still_open = bool(doubles) and doubles[-1].opens
    ids, at = _cut_pieces(text, paragraphs, tokenizer)
    return _lay_pieces(text, rows, ids, at)


@dataclass(slots=True)
class _WordRows:
    """The columns of a growing table of words."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    quote: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)


def _first_place(number: int, still_open: bool) -> int:
    if number == 0:
        return PLACE_FIRST_OF_REPORT
    return PLACE_FIRST_IN_OPEN_QUOTE if still_open else PLACE_FIRST


def _quote_states(words: list[tuple[int, int]], marks: list[QuoteMark]) -> list[int]:
    """Return for each word whether it stands inside or outside quotation marks, or is one."""
    states: list[int] = []
    at = 0
    inside = False
    for start, end in words:
        state = QUOTE_INSIDE if inside else QUOTE_OUTSIDE
        while at < len(marks) and marks[at].start < end:
            if marks[at].end > start:
                inside = marks[at].opens
                state = QUOTE_OPENING if inside else QUOTE_CLOSING
            if marks[at].end > end:
                break
            at += 1
        states.append(state)
    return states


def _case_of(word: str) -> int:
    if word.islower():
        return CASE_LOWER
    if word.isupper():
        return CASE_UPPER if len(word) > 1 else CASE_TITLE
    if word[:1].isupper() and word[1:].islower():
        return CASE_TITLE
    return CASE_MIXED if any(c.isalpha() for c in word) else CASE_OTHER


def _cut_pieces(text: str, paragraphs: list[tuple[int, int]], tokenizer: Tokenizer) -> tuple[Ints, Ints]:
    """Return the word pieces' vocabulary ids [P] and where in the text they begin [P]."""
    ids: list[int] = []
    at: list[int] = []
    encodings = tokenizer.encode_batch(
        [text[start:end] for start, end in paragraphs], add_special_tokens=False
    )
    for encoding, (start, _) in zip(encodings, paragraphs, strict=True):
        ids += encoding.ids
        at += [start + offset[0] for offset in encoding.offsets]
    return np.array(ids, np.int64), np.array(at, np.int64)


def _lay_pieces(text: str, rows: _WordRows, ids: Ints, at: Ints) -> EncodedText:
    """Give each piece to the word it begins in, or else the one before; keep the words that have one."""
    starts = np.array([start for start, _ in rows.spans], np.int64)
    ends = np.array([end for _, end in rows.spans], np.int64)
    word_of = np.maximum.accumulate(np.maximum(np.searchsorted(starts, at, side="right") - 1, 0))
    kept, first, numbering = np.unique(word_of, return_index=True, return_inverse=True)
    return EncodedText(
        starts=starts[kept],
        ends=ends[kept],
        case=np.array([_case_of(text[slice(*rows.spans[w])]) for w in kept.tolist()], np.int64),
        quote=np.array(rows.quote, np.int64)[kept],
        place=np.array(rows.place, np.int64)[kept],
        paragraph=np.array(rows.paragraph, np.int64)[kept],
        pieces=ids,
        first=np.asarray(first, np.int64),
        word_of=np.asarray(numbering, np.int64).reshape(-1),
    )
