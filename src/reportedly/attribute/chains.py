"""Attributions -> deliveries: each content with the whole chain that it comes through."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.attribute import Joined
from reportedly.attribute.citing import Cited, find_cited, is_citing
from reportedly.attribute.hedges import find_hedged_clauses
from reportedly.attribute.inside import passes_on
from reportedly.attribute.links import read_links
from reportedly.attribute.taken_up import find_refuted, find_statement
from reportedly.attribute.trailing import find_edge_links
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.report import Report
from reportedly.records.spans import Span, count_chars, count_shared_chars, hull, jaccard
from reportedly.text.content import trim_content
from reportedly.text.noun_phrases import phrase_after
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.sentences import find_sentences

COVERED = 0.6
"""Share of a content from which on the attributions inside say all of it: it makes no claim of its own."""

SAME_CONTENT = 0.5
HEDGED_CONFIDENCE = 0.6
STATEMENT_CONFIDENCE = 0.6
"""First values for contents that rules found; the curve in the weights folder replaces them."""

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|disput|rebuff|rebut|contradict|scoff)", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|went\s+on|also\s+(?:said|told|says))\b", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"(?:he|she|they|it|the\s+(?:official|source|person|officials|sources|spokesman|spokeswoman|spokesperson))\Z",
    re.IGNORECASE,
)
_ANAPHOR = r"(?:something|a\s+(?:claim|charge|report|statement|view|suggestion)|an\s+(?:account|allegation|accusation|assertion)|claims|allegations|accusations|charges)"
_ECHOED_BY = re.compile(
    rf",\s+{_ANAPHOR}\s+(?:that\s+(?:was|has\s+been)\s+|which\s+(?:was|has\s+been)\s+)?(?:later\s+|also\s+)?"
    r"(?P<cue>(?:corroborated|confirmed|echoed|backed|supported|denied|disputed|rejected|dismissed|repeated)\s+by)\s+",
    re.IGNORECASE,
)
_ECHO_THAT = re.compile(
    rf",\s+{_ANAPHOR}\s+(?:that\s+|which\s+)?(?P<source>[\w’'.& -]{{2,60}}?)\s+"
    r"(?P<cue>(?:(?:has|have|had|later|also|flatly|strongly|repeatedly|vehemently)\s+){0,3}"
    r"(?:denied|denies|deny|rejected|rejects|reject|disputed|disputes|dispute|confirmed|dismissed|dismisses))\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"\w+ing\b", re.IGNORECASE)
_PERSONAL = re.compile(r"(?:he|she|they|it|him|her|them)", re.IGNORECASE)
_PASSES_OTHERS_ON = re.compile(
    r"\b(?:reports?|documents?|leaks?|filings?|statements?|records?|letters?|complaints?|lawsuits?|affidavits?|papers?"
    r"|newspapers?|agency|Times|Post|News|Journal|Reuters|AP|AFP|BBC|CNN)\Z"
)
_BESIDE = re.compile(r"(?:although|though|but|while|whereas|however)\b", re.IGNORECASE)
_BACKGROUND = re.compile(
    r",\s+(?:even\s+)?as\s+(?=(?:[\w’'-]+\s+){1,6}(?:continues?|continued|is|are|was|were|has|have|had|grows?|grew|mounts?|mounted)\b)"
)
_CLAIM_NOUN = re.compile(
    r"\b(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?|statements?)\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim|wr(?:ite|ites|ote|iting)|report|warn|announc|confirm|deni|deny"
    r"|admit|stat(?:e|es|ed|ing)\b|insist|argu|reveal|believ|suggest|indicat|show|describ|call)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:that|he|she|it|they|there)\b|[“\"‘]", re.IGNORECASE)
_ADJUNCT = re.compile(
    r"(?:in|on|at|by|after|before|during|since|for|with|from|despite|meanwhile|but|and|however|also|yet|then|now|when|while|if"
    r"|although|though|because|as|according)\b",
    re.IGNORECASE,
)
MAX_LINKS = 8
LONG_GAP_CHARS = 40

_AS_CLAIMED_BY = re.compile(
    r",?\s+as\s+(?:was\s+)?(?P<cue>(?:claimed|alleged|asserted|stated|suggested|reported)\s+by)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Node:
    joined: Joined
    sentence: tuple[int, int]
    own: tuple[LinkMention, ...]

    @property
    def attribution(self) -> Attribution:
        return self.joined.attribution


def make_deliveries(report: Report, joined: Sequence[Joined]) -> tuple[Delivery, ...]:
    """Return what is delivered and by whom, in the order of the text."""
    text = report.text
    paragraphs = find_paragraphs(text)
    sentences = _Sentences(text, paragraphs)
    nodes = [_make_node(text, j, sentences) for j in joined]
    nodes = _lend_sources(text, nodes)
    by_id = {node.attribution.id: node for node in nodes}
    parents = _parents(text, nodes)
    parents = {
        key: None if parent is not None and _takes_up(text, parent, by_id[key]) else parent
        for key, parent in parents.items()
    } | {}
    speaking = [n for n in nodes if _speaks(text, n, by_id) and not is_citing(_cue(text, n.attribution))]
    chains = _build_chains(text, nodes, parents)
    deliveries = [d for node in speaking for d in _deliver(text, node, nodes, parents, chains)]
    deliveries = [d for one in deliveries for d in _take_up(text, one)]
    deliveries = _add_refuted(text, sentences.all, deliveries)
    deliveries = _add_echoes(text, sentences.all, deliveries)
    deliveries = _add_hedged(text, sentences.all, deliveries)
    deliveries = _add_edges(report, sentences, deliveries)
    deliveries = _carry_over(text, deliveries)
    return tuple(sorted(_without_doubles(deliveries), key=lambda d: (d.content, len(d.links))))


class _Sentences:
    """The sentences of a text, and the one that a place belongs to."""

    def __init__(self, text: str, paragraphs: Iterable[tuple[int, int]]) -> None:
        self.all = [s for start, end in paragraphs for s in find_sentences(text, start, end)]
        self._starts = [start for start, _ in self.all]

    def at(self, place: int) -> tuple[int, int]:
        return self.all[max(0, bisect_right(self._starts, place) - 1)]


def _make_node(text: str, joined: Joined, sentences: _Sentences) -> _Node:
    attribution = joined.attribution
    where = attribution.cue or attribution.source or attribution.content
    sentence = sentences.at(where[0].start)
    return _Node(joined, sentence, tuple(read_links(text, attribution, sentence)))


def _lend_sources(text: str, nodes: list[_Node]) -> list[_Node]:
    """Give "..., adding that ..." the source of the attribution before it in the sentence."""
    lent: list[_Node] = []
    for node in nodes:
        cue = node.attribution.cue
        if not node.attribution.source and cue and _GERUND.match(text, cue[0].start, cue[0].end):
            before = [
                n
                for n in lent
                if n.sentence == node.sentence
                and n.own[-1].source
                and n.attribution.depth == node.attribution.depth
            ]
            if before:
                last = before[-1].own[-1]
                own = tuple(
                    replace(link, source=last.source) if link.source is None and link.cue == cue[0] else link
                    for link in node.own
                )
                node = replace(node, own=own)
        lent.append(node)
    return lent


def _parents(text: str, nodes: list[_Node]) -> dict[str, _Node | None]:
    """Return the node whose words each attribution is part of: the nearest outer one that passes them on."""
    by_id = {node.attribution.id: node for node in nodes}
    parents: dict[str, _Node | None] = {}
    for node in nodes:
        parent = by_id.get(node.attribution.parent or "")
        for _ in range(len(nodes)):
            if parent is None or _speaks(text, parent, by_id):
                break
            parent = by_id.get(parent.attribution.parent or "")
        parents[node.attribution.id] = parent
    return parents


def _speaks(text: str, node: _Node, by_id: dict[str, _Node]) -> bool:
    """Say whether a node is a link: it passes a statement on, and is not its own outer source again ("he")."""
    if not passes_on(text, node.attribution):
        return False
    parent = by_id.get(node.attribution.parent or "")
    source = node.own[-1].source
    if parent is None or source is None or not _PERSONAL.fullmatch(source.slice(text)):
        return True
    above = parent.own[-1].source
    return above is not None and _PASSES_OTHERS_ON.search(above.slice(text)) is not None


def _build_chains(
    text: str, nodes: list[_Node], parents: dict[str, _Node | None]
) -> dict[str, tuple[LinkMention, ...]]:
    """Return the chain of each attribution: its parents' links, its own, and whom it cites."""
    cited = {sentence: list(find_cited(text, *sentence)) for sentence in {n.sentence for n in nodes}}

    def chain(node: _Node, depth: int = 0) -> tuple[LinkMention, ...]:
        parent = parents[node.attribution.id]
        above = chain(parent, depth + 1) if parent is not None and depth < MAX_LINKS else ()
        named = [link.source for link in above if link.source is not None]
        own = tuple(x for x in node.own if x.source is None or not any(x.source.overlaps(s) for s in named))
        if not is_citing(_cue(text, node.attribution)):
            own += tuple(
                LinkMention(source=c.source, cue=c.cue, attribution=node.attribution.id)
                for c in cited[node.sentence]
                if _cites(node, c, nodes) and not any(link.source == c.source for link in (*above, *own))
            )
        return above + own

    return {node.attribution.id: chain(node) for node in nodes}


def _cites(node: _Node, cited: Cited, nodes: list[_Node]) -> bool:
    """Say whether the citation belongs to this attribution: to the outermost one with a source before it."""
    source = node.own[-1].source
    if source is None or source.overlaps(cited.source):
        return False
    rivals = [
        n
        for n in nodes
        if n.sentence == node.sentence
        and n.own[-1].source is not None
        and n.own[-1].source.end <= cited.cue.start + 1
    ]
    if not rivals:
        return node.attribution.depth == 0
    nearest = max(rivals, key=lambda n: (n.own[-1].source or cited.cue).end)
    return nearest.own[-1].source == source


def _cue(text: str, attribution: Attribution) -> str:
    return " ".join(span.slice(text) for span in attribution.cue)


def _deliver(
    text: str,
    node: _Node,
    nodes: list[_Node],
    parents: dict[str, _Node | None],
    chains: dict[str, tuple[LinkMention, ...]],
) -> list[Delivery]:
    """Return what an attribution delivers; nothing where those inside it say all, or it passes nothing on."""
    attribution = node.attribution
    inside = [
        n
        for n in nodes
        if (p := parents[n.attribution.id]) is not None
        and p.attribution.id == attribution.id
        and not _is_cited(text, n)
    ]
    chain = chains[attribution.id]
    content = _without_cited(text, _bare_content(text, attribution), chain)
    if not content:
        return []
    taken_up = [n for n in inside if _takes_up(text, node, n)]
    if taken_up:
        denied = _bare_content(text, taken_up[0].attribution)
        return [Delivery(content=denied, links=chain, confidence=node.joined.claim_confidence)]
    if _is_act_hedged(text, chain, content):
        first = Span(_after(text, chain[0].cue), content[0].end)
        return [
            Delivery(content=(first, *content[1:]), links=chain[:1], confidence=node.joined.claim_confidence)
        ]
    covered = count_shared_chars(content, [s for n in inside for s in _all_spans(n.attribution)])
    if covered >= COVERED * count_chars(content) and not any(_stands_apart(text, content, n) for n in inside):
        return []
    return [Delivery(content=content, links=chain, confidence=node.joined.claim_confidence)]


def _is_cited(text: str, node: _Node) -> bool:
    return is_citing(_cue(text, node.attribution)) or not passes_on(text, node.attribution)


def _bare_content(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """Return the content of a claim: without a pronoun that stands apart, or what sets in as background."""
    content = trim_content(text, attribution.content)
    kept = tuple(piece for piece in content if not _PERSONAL.fullmatch(piece.slice(text)))
    cue = attribution.cue[0] if attribution.cue else None
    kept = tuple(
        piece
        for piece in kept
        if cue is None or piece.start < cue.end or not _BESIDE.match(text, piece.start)
    )
    return tuple(_without_background(text, piece) for piece in kept or content)


def _without_background(text: str, piece: Span) -> Span:
    """Cut ", as the search goes on" from the end of a content that is not quoted."""
    found = _BACKGROUND.search(text, piece.start, piece.end)
    if found is None or text[piece.start] in '“"‘' or found.start() - piece.start < 30:
        return piece
    return Span(piece.start, found.start())


def _takes_up(text: str, node: _Node, inner: _Node) -> bool:
    """Say whether `node` denies what `inner` names as somebody's claim ("denied claims by ...")."""
    cue = node.own[-1].cue
    inner_cue = inner.attribution.cue[0] if inner.attribution.cue else None
    if cue is None or inner_cue is None or not _DENIES.search(text, cue.start, cue.end):
        return False
    return _CLAIM_NOUN.search(text, inner_cue.start, inner_cue.end) is not None


def _is_act_hedged(text: str, chain: tuple[LinkMention, ...], content: tuple[Span, ...]) -> bool:
    """Say whether a hedge stands before an act and not before a saying ("China reportedly rebuffed the request")."""
    if len(chain) != 2 or chain[0].source is not None or chain[0].cue is None or chain[1].cue is None:
        return False
    if content[0].start < chain[1].cue.end or _SAYING.search(text, chain[1].cue.start, chain[1].cue.end):
        return False
    return chain[0].cue.end <= chain[1].cue.start and not _CLAUSE.match(text, content[0].start)


def _after(text: str, cue: Span | None) -> int:
    at = 0 if cue is None else cue.end
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _all_spans(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.source, *attribution.cue, *attribution.content)


def _stands_apart(text: str, content: tuple[Span, ...], inner: _Node) -> bool:
    """Say whether an outer content says something besides the inner one: a verb before it, or a long gap in it."""
    spans = _all_spans(inner.attribution)
    first = min(span.start for span in spans)
    before = text[content[0].start : first].strip() if content[0].start < first else ""
    if len(before.split()) >= 2 and before[-1] not in ',“"' and not _ADJUNCT.match(before):
        return True
    source, cue = inner.own[-1].source, inner.own[-1].cue
    return source is not None and cue is not None and cue.start - source.end > LONG_GAP_CHARS


def _without_cited(text: str, content: tuple[Span, ...], chain: Iterable[LinkMention]) -> tuple[Span, ...]:
    """Take "based on the leaks, that" from the head of a content, and "..., citing them" from its tail."""
    spans = [
        hull([s for s in (link.cue, link.source) if s is not None])
        for link in chain
        if link.cue and link.source
    ]
    for piece in list(content):
        for span in spans:
            if span is None or not span.overlaps(piece):
                continue
            if span.start - piece.start <= 3:
                trimmed = trim_content(text, (Span(min(span.end, piece.end), piece.end),))
            elif piece.end - span.end <= 3:
                trimmed = trim_content(text, (Span(piece.start, span.start),))
            else:
                continue
            content = tuple(s for p in content for s in (trimmed if p == piece else (p,)))
            break
    return content


def _take_up(text: str, delivery: Delivery) -> list[Delivery]:
    """Divide "denied claims by the ministry that ..." into the denial and the claim that it denies."""
    cue = delivery.links[-1].cue
    if cue is None or not _DENIES.search(text, cue.start, cue.end) or not delivery.content:
        return [delivery]
    first = delivery.content[0]
    statement = find_statement(text, first.start, first.end) or find_statement(
        text, _noun_at(text, cue), first.end
    )
    if statement is None:
        return [delivery]
    content = (statement.content, *delivery.content[1:])
    denied = replace(delivery, content=content)
    link = LinkMention(source=statement.source, cue=statement.cue, attribution=delivery.links[-1].attribution)
    outer = delivery.links[:-1]
    return [
        denied,
        Delivery(
            content=content, links=(*outer, link), confidence=min(delivery.confidence, STATEMENT_CONFIDENCE)
        ),
    ]


def _noun_at(text: str, cue: Span) -> int:
    """Return where the words after the verb of a cue begin ("has denied |claims")."""
    found = _DENIES.search(text, cue.start, cue.end)
    at = found.end() if found else cue.end
    while at < cue.end and not text[at].isspace():
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _add_refuted(
    text: str, sentences: Sequence[tuple[int, int]], deliveries: list[Delivery]
) -> list[Delivery]:
    """Add both sides of "Reports that ... have been denied by ...", and of "..., as claimed by ..."."""
    for start, end in sentences:
        refuted = find_refuted(text, start, end)
        if refuted is not None:
            statement = refuted.statement
            whole = Span(start, end)
            deliveries = [
                d
                for d in deliveries
                if not (whole.overlaps(d.content[0]) and _touches(d, refuted.cue, statement.content))
            ]
            asserted = LinkMention(source=statement.source, cue=statement.cue)
            denied = LinkMention(source=refuted.source, cue=refuted.cue)
            deliveries += [
                Delivery(content=(statement.content,), links=(link,), confidence=STATEMENT_CONFIDENCE)
                for link in (denied, asserted)
            ]
    return deliveries


def _add_echoes(
    text: str, sentences: Sequence[tuple[int, int]], deliveries: list[Delivery]
) -> list[Delivery]:
    """Add who else claims or denies what was just delivered: "..., as claimed by ...", "something that ... denied"."""
    for start, end in sentences:
        for pattern in (_AS_CLAIMED_BY, _ECHOED_BY, _ECHO_THAT):
            for found in pattern.finditer(text, start, end):
                deliveries = _add_echo(text, found, (start, end), deliveries)
    return deliveries


def _add_echo(
    text: str, found: re.Match[str], sentence: tuple[int, int], deliveries: list[Delivery]
) -> list[Delivery]:
    cue = Span(*found.span("cue"))
    if found.re is _ECHO_THAT:
        source: Span | None = Span(*found.span("source"))
    else:
        source = phrase_after(text, found.end(), sentence[1])
    before = [d for d in deliveries if sentence[0] <= d.content[0].start < found.start() + 1]
    if source is None or not before:
        return deliveries
    echoed = max(before, key=lambda d: d.content[-1].end)
    content = tuple(
        Span(p.start, min(p.end, found.start())) for p in echoed.content if p.start < found.start()
    )
    kept = [
        replace(d, content=content) if d is echoed else d
        for d in deliveries
        if d is echoed or not any(link.cue is not None and link.cue.overlaps(cue) for link in d.links)
    ]
    return [
        *kept,
        Delivery(
            content=content, links=(LinkMention(source=source, cue=cue),), confidence=STATEMENT_CONFIDENCE
        ),
    ]


def _touches(delivery: Delivery, *spans: Span) -> bool:
    words = [
        *delivery.content,
        *(s for link in delivery.links for s in (link.source, link.cue) if s is not None),
    ]
    return any(span.overlaps(word) for span in spans for word in words)


def _add_hedged(
    text: str, sentences: Sequence[tuple[int, int]], deliveries: list[Delivery]
) -> list[Delivery]:
    """Add the clauses that are hedged by "reportedly" and its like."""
    used = [link.cue for d in deliveries for link in d.links if link.source is None and link.cue is not None]
    for hedge in find_hedged_clauses(text, sentences):
        if any(hedge.cue.overlaps(cue) for cue in used):
            continue
        nobody = LinkMention(cue=hedge.cue)
        whole = Span(hedge.content[0].start, hedge.content[-1].end)
        said = [d for d in deliveries if _is_hedged_saying(d, hedge.cue, whole)]
        if said:
            deliveries = [_put_outside(d, nobody) if d in said else d for d in deliveries]
            continue
        inside = [d for d in deliveries if any(p.contains(hedge.cue) for p in d.content)]
        if inside:
            deliveries = [
                replace(d, content=hedge.content, links=(*d.links, nobody))
                if d in inside and jaccard(d.content, hedge.content) >= SAME_CONTENT
                else d
                for d in deliveries
            ]
            continue
        same = [d for d in deliveries if jaccard(d.content, hedge.content) >= SAME_CONTENT]
        if same:
            deliveries = [_put_outside(d, nobody) if d in same else d for d in deliveries]
            continue
        if not any(_touches(d, whole) for d in deliveries):
            deliveries.append(Delivery(content=hedge.content, links=(nobody,), confidence=HEDGED_CONFIDENCE))
    return deliveries


def _is_hedged_saying(delivery: Delivery, hedge: Span, clause: Span) -> bool:
    """Say whether the hedge stands between a source and its cue ("A minister reportedly told ...")."""
    return any(
        link.source is not None
        and link.cue is not None
        and clause.contains(link.cue)
        and min(link.source.start, link.cue.start) <= hedge.start <= link.cue.start + 1
        and link.cue.start - hedge.end < 20
        for link in delivery.links
    )


def _put_outside(delivery: Delivery, link: LinkMention) -> Delivery:
    return replace(delivery, links=(link, *delivery.links))


def _add_edges(report: Report, sentences: _Sentences, deliveries: list[Delivery]) -> list[Delivery]:
    """Put the outlets that a sentence names at its edge around what it delivers."""
    text = report.text
    headlines = _find_headlines(report)
    for start, end in sentences.all:
        edges = find_edge_links(text, start, end, is_headline=(start, end) in headlines)
        for edge in edges:
            here = [d for d in deliveries if any(start <= s.start < end for s in d.content)]
            whole = LinkMention(source=edge.source, cue=edge.cue)
            for d in here:
                if any(link.source is not None and link.source.overlaps(edge.source) for link in d.links):
                    continue
                links = (whole, *d.links)
                span = hull([edge.source, *([edge.cue] if edge.cue else [])])
                assert span is not None
                content = tuple(
                    s
                    for piece in d.content
                    for s in (
                        trim_content(text, (Span(piece.start, span.start),))
                        if piece.contains(span) and piece.end - span.end <= 25
                        else (piece,)
                    )
                )
                deliveries[deliveries.index(d)] = replace(d, links=links, content=content or d.content)
    return deliveries


def _find_headlines(report: Report) -> set[tuple[int, int]]:
    """Return the sentences that are headlines or items of a list of them: first lines, and lines without a full stop."""
    paragraphs = find_paragraphs(report.text)
    found = set(paragraphs[:1])
    return found | {(s, e) for s, e in paragraphs if report.text[e - 1] not in '.!?"”’)' and e - s < 200}


def _carry_over(text: str, deliveries: list[Delivery]) -> list[Delivery]:
    """Carry the outlet spoken to on to what its source said next ("McCoy added" after "McCoy told CNN")."""
    ordered = sorted(deliveries, key=lambda d: _place(d))
    for at, delivery in enumerate(ordered):
        if at == 0 or len(delivery.links) != 1:
            continue
        before = ordered[at - 1]
        link, outer = delivery.links[0], before.links
        if len(outer) != 2 or outer[0].cue is not None or outer[0].source is None or outer[1].source is None:
            continue
        if link.source is None or _place(delivery) - _place(before) > 800:
            continue
        words, who = link.source.slice(text), outer[1].source.slice(text)
        cue = link.cue.slice(text) if link.cue else ""
        same = (
            words.split()[-1].strip(",") in who
            if words[:1].isupper() and not _PRONOUN.match(words)
            else bool(_PRONOUN.match(words))
        )
        if same and (_GOES_ON.search(cue) or outer[1].source == link.source):
            ordered[at] = replace(delivery, links=(replace(outer[0], attribution=link.attribution), link))
    return ordered


def _place(delivery: Delivery) -> int:
    spans = [s for link in delivery.links for s in (link.source, link.cue) if s is not None]
    return max((s.start for s in spans), default=delivery.content[0].start)


def _without_doubles(deliveries: Iterable[Delivery]) -> list[Delivery]:
    """Keep one of those that have the same content and the same sources: the surest."""
    best: dict[object, Delivery] = {}
    for delivery in deliveries:
        key = delivery.content, tuple(link.source for link in delivery.links)
        if key not in best or best[key].confidence < delivery.confidence:
            best[key] = delivery
    return list(best.values())
