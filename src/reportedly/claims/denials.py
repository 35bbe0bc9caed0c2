"""Which claims a claim denies."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.content_words import content_stems
from reportedly.claims.dispute_words import (
    CALLS_FALSE,
    DENIES,
    DO_SO,
    FALSE,
    FALSE_WORD,
    HAPPENED,
    NEGATES,
    OPPOSES,
    STATEMENT,
    TAKES_UP,
    TURNS_DOWN,
    WITHHELD,
)
from reportedly.records.claim import Claim
from reportedly.records.spans import Span, hull, jaccard
from reportedly.records.vocabulary import Act, Polarity
from reportedly.text.sentences import sentence_at

WINDOW_CLAIMS = 12
"""Claims before and after that a claim is compared with."""

MOST_POSTINGS = 30
"""A word that stands in more claims than this leads to none of them."""

LEAST_SAME = 0.5
"""Share of characters that two contents must have in common to be one statement."""

LEAST_ALIKE = 0.4
"""Share of the shorter content's words that both must have. *From:* passages answered by hand."""

BESIDE = 0.75
"""A claim in the sentence of one that is denied needs this part of the likeness."""

FAR = 0.03
"""What each claim in between takes off the likeness, up to four of them."""

COMMON = 4
"""A word that stands in more claims than this says less."""

_SAYS_NOTHING = content_stems(
    """
    claim claims report reports allegation accusation rumour rumor suggestion assertion speculation story
    stories account statement charge news notion idea information assumption comment remark merely entirely
    completely totally simply
    """
)

LEAST_OPPOSED = 0.7
"""The same share, where nobody says “deny” and only the polarities differ."""


@dataclass(frozen=True, slots=True)
class Denied:
    """The index of a claim that is denied, and why we say so, as the end of a sentence."""

    claim: int
    reason: str


class Statements:
    """The claims of a report in the order of the text, with their words and sentences, each read once."""

    def __init__(self, text: str, claims: Sequence[Claim]) -> None:
        self.text = text
        self.claims = sorted(claims, key=lambda claim: (claim.content, claim.id))
        self.places = [hull(claim.content) or Span(0, 0) for claim in self.claims]
        self.stems = [content_stems(claim.text) for claim in self.claims]
        self.sentences = [_sentence_of(text, place) for place in self.places]
        self.calls_false = [_calls_false(text, claim) for claim in self.claims]
        self._starts = [place.start for place in self.places]
        self._postings: dict[str, list[int]] = defaultdict(list)
        for i, stems in enumerate(self.stems):
            for stem in stems:
                self._postings[stem].append(i)

    def near(self, i: int) -> list[int]:
        """The claims around the one at `i`, nearest first, those before it ahead of those behind."""
        low, high = max(0, i - WINDOW_CLAIMS), min(len(self.claims), i + WINDOW_CLAIMS + 1)
        return sorted((k for k in range(low, high) if k != i), key=lambda k: (abs(k - i), k > i))

    def sharing(self, i: int) -> list[int]:
        """The claims anywhere in the report that share two rare words or more with the one at `i`."""
        counts: dict[int, int] = defaultdict(int)
        for stem in self.stems[i]:
            postings = self._postings[stem]
            if len(postings) <= MOST_POSTINGS:
                for k in postings:
                    counts[k] += 1
        return sorted(k for k, shared in counts.items() if k != i and shared >= 2)

    def weigh(self, stems: Iterable[str]) -> float:
        """The stems counted, those that stand in many claims for half."""
        return sum(0.5 if len(self._postings[stem]) > COMMON else 1.0 for stem in stems)

    def before(self, at: int) -> Iterator[int]:
        """The claims that begin before a place, nearest first, no more than WINDOW_CLAIMS of them."""
        last = bisect_right(self._starts, at - 1)
        yield from reversed(range(max(0, last - WINDOW_CLAIMS), last))


def _sentence_of(text: str, place: Span) -> tuple[int, int]:
    return sentence_at(text, place.start)


def find_denied(statements: Statements, i: int) -> list[Denied]:
    """Return the claims that the one at `i` denies; none where it denies nothing that the report states.

    Three ways lead to a denied claim: its words (the same content, or most of the same words), a word that
    takes it up (“the claims”, “it”, “something that”), and its place (“X, although Y denied that ...”).
    """
    claim = statements.claims[i]
    cue = _cue(statements.text, claim)
    if claim.act in {Act.DEMANDS, Act.PROMISES, Act.PREDICTS} or WITHHELD.match(claim.text):
        return []
    denies = claim.act is Act.DENIES or (claim.act is not Act.ASSERTS and DENIES.search(cue) is not None)
    if denies or statements.calls_false[i]:
        return _denied_outright(statements, i, outright=denies)
    if claim.polarity is Polarity.NEGATIVE:
        return _opposed(statements, i)
    return []


def _denied_outright(statements: Statements, i: int, *, outright: bool) -> list[Denied]:
    candidates = [k for k in _candidates(statements, i) if _can_be_denied(statements, i, k)]
    same = [k for k in candidates if _is_same_content(statements, i, k)]
    if same:
        return [Denied(k, "it is the same statement.") for k in same]
    claim = statements.claims[i]
    if _takes_up(claim.text):
        return _taken_up(statements, i)
    cue = _cue(statements.text, claim)
    if outright and TURNS_DOWN.search(cue) and STATEMENT.search(f"{cue} {claim.text}") is None:
        return []
    alike = _alike(statements, i, candidates, LEAST_ALIKE)
    if alike:
        return alike
    if STATEMENT.search(claim.text):
        taken_up = _taken_up(statements, i)
        if taken_up:
            return taken_up
    return _opposed_in_place(statements, i) if outright else []


def _calls_false(text: str, claim: Claim) -> bool:
    if CALLS_FALSE.search(claim.text):
        return True
    return FALSE.match(claim.text) is not None and STATEMENT.search(_sentence_words(text, claim)) is not None


def _sentence_words(text: str, claim: Claim) -> str:
    place = hull(claim.content)
    if place is None:
        return ""
    start, end = sentence_at(text, place.start)
    return text[start:end]


def _takes_up(words: str) -> bool:
    return (
        TAKES_UP.match(words) is not None
        or HAPPENED.match(words) is not None
        or FALSE.match(words) is not None
        or not content_stems(words)
    )


def _candidates(statements: Statements, i: int) -> list[int]:
    near = statements.near(i)
    return near + [k for k in statements.sharing(i) if k not in set(near)]


def _can_be_denied(statements: Statements, i: int, k: int) -> bool:
    """Whether the claim at `k` is another's word, and no denial of the same kind itself."""
    claim, other = statements.claims[i], statements.claims[k]
    if other.act in {Act.DENIES, Act.DEMANDS} or statements.calls_false[k]:
        return False
    if _stands_in(claim, other) or (_stands_in(other, claim) and CALLS_FALSE.search(claim.text) is None):
        return False
    mine, theirs = _innermost(claim), _innermost(other)
    if mine is not None and mine == theirs:
        return False
    return not _same_place(claim, other)


def _stands_in(claim: Claim, other: Claim) -> bool:
    """Whether the words that attribute a claim stand in the content of the other: it is told there."""
    link = claim.chain[-1] if claim.chain else None
    marks = [] if link is None else [span for span in (link.cue, link.span) if span is not None]
    return any(piece.contains(mark) for piece in other.content for mark in marks)


def _innermost(claim: Claim) -> str | None:
    return claim.chain[-1].source if claim.chain else None


def _same_place(claim: Claim, other: Claim) -> bool:
    """Whether both are one statement at two depths: the same content under the same last link."""
    if not claim.chain or not other.chain:
        return False
    one, two = claim.chain[-1], other.chain[-1]
    return one.span is not None and one.span == two.span


def _is_same_content(statements: Statements, i: int, k: int) -> bool:
    """Whether both have one content, or the denied one stands inside the denial that names it."""
    mine, other = statements.claims[i], statements.claims[k]
    if jaccard(mine.content, other.content) >= LEAST_SAME:
        return True
    place = statements.places[i]
    cue = other.chain[-1].cue if other.chain else None
    within = place.contains(statements.places[k])
    return within and cue is not None and place.contains(cue) and CALLS_FALSE.search(mine.text) is not None


def _alike(statements: Statements, i: int, candidates: Sequence[int], least: float) -> list[Denied]:
    """The claims with most of the same words and another polarity; only those of the best's sentence."""
    scored = [(score, k) for k in candidates if (score := _likeness(statements, i, k)) >= least]
    if not scored:
        return []
    best = max(scored, key=lambda pair: (pair[0], -abs(pair[1] - i)))[1]
    home = statements.sentences[best]
    companions = [k for k in candidates if statements.sentences[k] == home and k != best]
    chosen = sorted([best, *(k for k in companions if _likeness(statements, i, k) >= BESIDE * least)])
    return [Denied(k, f"both are about {_shared_words(statements, i, k)}.") for k in chosen]


def _likeness(statements: Statements, i: int, k: int) -> float:
    """Shared stems over the stems of the shorter content, 0 where the polarities are the same."""
    mine, theirs = statements.stems[i], statements.stems[k]
    if not mine or not theirs or _agree(statements.claims[i], statements.claims[k]):
        return 0.0
    shared, smaller = mine & theirs, min(len(mine), len(theirs))
    if not shared or (len(shared) == 1 and (smaller > 3 or abs(k - i) > 3)):
        return 0.0
    if len(shared) < 3 and not any(statements.weigh([stem]) == 1.0 for stem in shared):
        return 0.0
    least = min(statements.weigh(mine), statements.weigh(theirs))
    return statements.weigh(shared) / least - FAR * min(4, abs(k - i) - 1)


def _agree(claim: Claim, other: Claim) -> bool:
    """Whether both put the same thing the same way, so that neither denies the other."""
    if claim.polarity is None or other.polarity is None:
        return False
    if CALLS_FALSE.search(claim.text) or FALSE.match(claim.text):
        return other.polarity is Polarity.NEGATIVE
    return claim.polarity is other.polarity


def _shared_words(statements: Statements, i: int, k: int) -> str:
    shared = statements.stems[i] & statements.stems[k]
    words = [
        word.strip(".,;:“”\"'’()")
        for word in statements.claims[k].text.split()
        if content_stems(word) and content_stems(word) <= shared
    ]
    return ", ".join(dict.fromkeys(words)) or "the same thing"


def _taken_up(statements: Statements, i: int) -> list[Denied]:
    """The nearest claim of somebody else before, in the same sentence or close to it."""
    claim, place = statements.claims[i], statements.places[i]
    cue = claim.chain[-1].cue if claim.chain else None
    start = min(place.start, cue.start if cue is not None else place.start)
    matter = statements.stems[i] - _SAYS_NOTHING - _verdict_stems(claim.text)
    first: tuple[int, int] | None = None
    found: list[int] = []
    for k in statements.before(start):
        if k == i or not _can_be_denied(statements, i, k):
            continue
        if statements.places[k].end > start or not _is_close(statements, start, statements.places[k].end):
            continue
        if (
            matter
            and not _takes_up(claim.text)
            and len(matter & statements.stems[k]) < min(2, len(matter) / 3)
        ):
            continue
        if statements.claims[k].polarity is Polarity.NEGATIVE:
            continue
        if first is None:
            first = statements.sentences[k]
        if statements.sentences[k] != first or found:
            break
        found.append(k)
    words = claim.text.strip(" “”\"'")
    return [Denied(k, f"“{words}” takes up the statement before it.") for k in found]


def _verdict_stems(words: str) -> frozenset[str]:
    """The words of a content that call a statement false; none in one that does not."""
    if CALLS_FALSE.search(words) is None:
        return frozenset()
    return content_stems(" ".join(found.group() for found in FALSE_WORD.finditer(words)))


def _is_close(statements: Statements, start: int, end: int) -> bool:
    """Whether no more than one paragraph break and one whole sentence lie between."""
    between = statements.text[end:start]
    return len(between) <= 500 and len([line for line in between.split("\n") if line.strip()]) <= 2


def _opposed_in_place(statements: Statements, i: int) -> list[Denied]:
    """The claim in the same sentence that a word like “although” sets the denial against."""
    home = statements.sentences[i]
    for k in statements.near(i):
        if statements.sentences[k] != home or not _can_be_denied(statements, i, k):
            continue
        if _agree(statements.claims[i], statements.claims[k]):
            continue
        left, right = sorted((statements.places[i], statements.places[k]))
        if left.end <= right.start and OPPOSES.search(statements.text, left.end, right.start):
            return [Denied(k, "the sentence sets one against the other.")]
    return []


def _opposed(statements: Statements, i: int) -> list[Denied]:
    """The claim that a negative statement of somebody else contradicts, near it and in most of its words."""
    candidates = [
        k
        for k in statements.near(i)
        if statements.claims[k].polarity is Polarity.POSITIVE
        and _can_be_denied(statements, i, k)
        and _innermost(statements.claims[k]) is not None
        and _is_near(statements, i, k)
        and NEGATES.search(statements.claims[k].text) is None
    ]
    close = [
        k
        for k in candidates
        if statements.sentences[k] == statements.sentences[i] and DO_SO.search(statements.claims[k].text)
    ]
    if close:
        return [Denied(close[0], "one says that it is so, the other that it is not.")]
    alike = [k for k in candidates if len(statements.stems[i] & statements.stems[k]) >= 3]
    return _alike(statements, i, alike, LEAST_OPPOSED)[:1]


def _is_near(statements: Statements, i: int, k: int) -> bool:
    left, right = sorted((statements.places[i], statements.places[k]))
    return left.end > right.start or _is_close(statements, right.start, left.end)


def _cue(text: str, claim: Claim) -> str:
    cue = claim.chain[-1].cue if claim.chain else None
    return "" if cue is None else cue.slice(text)
