"""Attributions as the nodes of a tree: what each is inside of, and the chain of links down to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.attribute import Joined
from reportedly.attribute.citing import Cited, find_cited, is_citing
from reportedly.attribute.hedges import is_of_nobody
from reportedly.attribute.links import read_links
from reportedly.attribute.passing_on import cue_words, names_only, passes_on
from reportedly.attribute.statement_words import OPENING_QUOTES, PERSONAL
from reportedly.attribute.taken_up import denies, names_a_claim
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import LinkMention
from reportedly.records.spans import Span
from reportedly.text.sentences import LONGEST_SENTENCE_CHARS, find_sentences

EDGE_CHARS = 3
"""So near to the edge of a content words stand at its edge: marks and a blank may lie between."""

MAX_LINKS = 8
"""Attributions inside one another that a chain is read from; deeper ones are cut off at the outside."""

_BESIDE = re.compile(r"(?:although|though|but|while|whereas|however)\b", re.IGNORECASE)
_PASSES_OTHERS_ON = re.compile(
    r"\b(?:reports?|documents?|leaks?|filings?|statements?|records?|letters?|complaints?|lawsuits?|affidavits?"
    r"|papers?|newspapers?|agency|Times|Post|News|Journal|Reuters|AP|AFP|BBC|CNN)\Z"
)
_NO_SPEAKER = frozenset({"i", "we", "you", "u", "anyone", "anybody", "nobody", "no one"})
_SUBJECTS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they", "it": "it"}
_GERUND = re.compile(r"\w+ing\b", re.IGNORECASE)


class Sentences:
    """The sentences of a text, in order, and the one that a place belongs to; very long ones are cut."""

    def __init__(self, text: str, paragraphs: Iterable[tuple[int, int]]) -> None:
        self.all = [
            piece
            for start, end in paragraphs
            for sentence in find_sentences(text, start, end)
            for piece in _cut(text, *sentence)
        ]
        self._starts = [start for start, _ in self.all]

    def at(self, place: int) -> tuple[int, int]:
        """Return the sentence that the character at `place` stands in, or the one before it."""
        return self.all[max(0, bisect_right(self._starts, place) - 1)]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence in pieces of no more than LONGEST_SENTENCE_CHARS, at blanks where there are any."""
    while end - start > LONGEST_SENTENCE_CHARS:
        blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE_CHARS)
        at = blank if blank > 0 else start + LONGEST_SENTENCE_CHARS
        yield start, at
        start = at
    yield start, end


@dataclass(frozen=True, slots=True)
class Node:
    """An attribution with the sentence of its cue and the links that it makes by itself."""

    joined: Joined
    sentence: tuple[int, int]
    own: tuple[LinkMention, ...]

    @property
    def attribution(self) -> Attribution:
        """The attribution itself."""
        return self.joined.attribution

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that it covers."""
        return (*self.attribution.source, *self.attribution.cue, *self.attribution.content)

    @property
    def start(self) -> int:
        """Where it begins."""
        return min(span.start for span in self.spans)


class Tree:
    """The nodes of one report, and how they lie in one another."""

    def __init__(self, text: str, joined: Sequence[Joined], sentences: Sentences) -> None:
        self._text = text
        self.nodes = _lend_sources(text, _make_nodes(text, joined, sentences))
        self._by_id = {node.attribution.id: node for node in self.nodes}
        self._cited = _find_cited(text, self.nodes)
        self._parents = {node.attribution.id: self._find_parent(node) for node in self.nodes}
        self._inside: dict[str, list[Node]] = {}
        for node in self.nodes:
            parent = self._parents[node.attribution.id]
            if parent is not None:
                self._inside.setdefault(parent.attribution.id, []).append(node)

    def speaks(self, node: Node) -> bool:
        """Say whether a node is a link: it passes a statement on, and not its outer source again as "he"."""
        if not passes_on(self._text, node.attribution) or not _has_speaker(self._text, node):
            return False
        parent = self._by_id.get(node.attribution.parent or "")
        source = node.own[-1].source
        if parent is None or source is None or not PERSONAL.fullmatch(source.slice(self._text)):
            return True
        above = parent.own[-1].source
        return above is not None and _may_differ(above.slice(self._text), source.slice(self._text))

    def delivers(self, node: Node) -> bool:
        """Say whether a content of its own comes through this node: it does not only name whom it cites."""
        return self.speaks(node) and not is_citing(cue_words(self._text, node.attribution))

    def inside(self, node: Node) -> list[Node]:
        """Return the nodes directly inside this one that deliver."""
        return [n for n in self._inside.get(node.attribution.id, ()) if self.delivers(n)]

    def chain(self, node: Node, depth: int = 0) -> tuple[LinkMention, ...]:
        """Return the links down to this node: of those it is inside of, its own, and whom it cites."""
        parent = self._parents[node.attribution.id]
        above = self.chain(parent, depth + 1) if parent is not None and depth < MAX_LINKS else ()
        named = [link.source for link in above if link.source is not None]
        own = tuple(x for x in node.own if x.source is None or not any(x.source.overlaps(s) for s in named))
        if not is_citing(cue_words(self._text, node.attribution)):
            known = {link.source for link in (*above, *own)}
            own += tuple(
                LinkMention(source=cited.source, cue=cited.cue, attribution=node.attribution.id)
                for cited in self._cited.get(node.attribution.id, ())
                if cited.source not in known
            )
        return above + own

    def _find_parent(self, node: Node) -> Node | None:
        """Return the nearest outer node whose words this one is part of, None for the outermost."""
        parent = self._by_id.get(node.attribution.parent or "")
        for _ in range(MAX_LINKS):
            if parent is None or self.speaks(parent):
                break
            parent = self._by_id.get(parent.attribution.parent or "")
        if parent is None or takes_up(self._text, parent, node) or _stands_beside(self._text, parent, node):
            return None
        return parent


def _may_differ(above: str, pronoun: str) -> bool:
    """Say whether a pronoun inside is not the outer source: that passes others on, or is another pronoun."""
    if PERSONAL.fullmatch(above):
        return _SUBJECTS.get(above.lower()) != _SUBJECTS.get(pronoun.lower())
    return _PASSES_OTHERS_ON.search(above) is not None


def _has_speaker(text: str, node: Node) -> bool:
    """Say whether somebody else speaks: a source that is not "I" or "anyone", or a cue that needs none."""
    attribution, source = node.attribution, node.own[-1].source
    if source is not None:
        words = source.slice(text)
        return words != "Who" and words.lower() not in _NO_SPEAKER
    if not attribution.cue or text[attribution.content[0].start] in OPENING_QUOTES:
        return True
    return is_of_nobody(cue_words(text, attribution)) or names_only(text, attribution)


def takes_up(text: str, outer: Node, inner: Node) -> bool:
    """Say whether `outer` denies what `inner` names as somebody's claim ("denied *claims by it* that")."""
    cue, inner_cue = outer.own[-1].cue, inner.attribution.cue
    if cue is None or not inner_cue:
        return False
    return denies(text, cue) and names_a_claim(text, inner_cue[0])


def begins_beside(text: str, attribution: Attribution, piece: Span) -> bool:
    """Say whether a piece of content behind the cue is a clause beside it ("he said, *although* ...")."""
    cue_end = attribution.cue[0].end if attribution.cue else 0
    return piece.start >= cue_end and _BESIDE.match(text, piece.start) is not None


def _stands_beside(text: str, outer: Node, inner: Node) -> bool:
    """Say whether the inner one is in a clause beside the outer ("he said, *although it denied it*")."""
    attribution, first = outer.attribution, inner.start
    return bool(attribution.cue) and any(
        piece.start <= first < piece.end and begins_beside(text, attribution, piece)
        for piece in attribution.content
    )


def _make_nodes(text: str, joined: Sequence[Joined], sentences: Sentences) -> list[Node]:
    nodes: list[Node] = []
    floors: dict[tuple[int, int], int] = {}
    for one in sorted(joined, key=lambda j: (_cue_start(j.attribution), j.attribution.depth)):
        attribution = one.attribution
        sentence = sentences.at(_cue_start(attribution))
        floor = floors.get(sentence, sentence[0])
        nodes.append(Node(one, sentence, tuple(read_links(text, attribution, sentence, floor))))
        if attribution.depth == 0:
            ends = [s.end for s in (*attribution.source, *attribution.cue, *attribution.content)]
            floors[sentence] = max(floor, *(min(end, sentence[1]) for end in ends))
    return nodes


def _cue_start(attribution: Attribution) -> int:
    return (attribution.cue or attribution.source or attribution.content)[0].start


def _lend_sources(text: str, nodes: Iterable[Node]) -> list[Node]:
    """Give "..., adding that ..." the source of the attribution before it in the sentence."""
    lent: list[Node] = []
    last: dict[tuple[object, int], Node] = {}
    for node in nodes:
        place = (node.sentence, node.attribution.depth)
        lent.append(_lend_source(text, last[place], node) if place in last else node)
        if lent[-1].own[-1].source is not None:
            last[place] = lent[-1]
    return lent


def _lend_source(text: str, before: Node, node: Node) -> Node:
    cue = node.attribution.cue
    if node.attribution.source or not cue or not _GERUND.match(text, cue[0].start, cue[0].end):
        return node
    own = tuple(
        replace(link, source=before.own[-1].source) if link.source is None and link.cue == cue[0] else link
        for link in node.own
    )
    return replace(node, own=own)


def _is_told_of(node: Node, cited: Cited) -> bool:
    """Say whether a citation is in the middle of a content: somebody else's, that the content tells of."""
    return any(
        piece.start + EDGE_CHARS < cited.cue.start and cited.source.end + EDGE_CHARS < piece.end
        for piece in node.attribution.content
    )


def _find_cited(text: str, nodes: Iterable[Node]) -> dict[str, list[Cited]]:
    """Return whom each attribution cites, by its id.

    A citation belongs to the nearest source before it; with none before it ("Citing the police, the Courier
    reported ...") it belongs to all of depth 0.
    """
    by_sentence: dict[tuple[int, int], list[Node]] = {}
    for node in nodes:
        by_sentence.setdefault(node.sentence, []).append(node)
    cited_by: dict[str, list[Cited]] = {}
    for sentence, here in by_sentence.items():
        for cited in find_cited(text, *sentence):
            sources = [n.own[-1].source for n in here]
            before = [s for s in sources if s is not None and s.end <= cited.cue.start + 1]
            nearest = max(before, key=lambda s: s.end, default=None)
            for node, source in zip(here, sources, strict=True):
                if source is None or source.overlaps(cited.source) or _is_told_of(node, cited):
                    continue
                if source == nearest or (nearest is None and node.attribution.depth == 0):
                    cited_by.setdefault(node.attribution.id, []).append(cited)
    return cited_by
