"""The step: mentions in one report -> the sources they mean.

Names first, the fullest before the short ones; then, in the order of the text, what takes them up:
descriptions, documents, pronouns. What fits nobody for certain stays alone: two sources too many can be put
together by a person, one source too few hides who said what.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from reportedly.records.delivery import Mention
from reportedly.records.ids import source_id
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.anonymity import read_anonymity
from reportedly.resolve.descriptions import finds_antecedent, tells_nothing_new
from reportedly.resolve.entity import Entity
from reportedly.resolve.kinds import is_identified, kind_of
from reportedly.resolve.members import kind_of_several, split_members
from reportedly.resolve.names import NameBook
from reportedly.resolve.phrase import Phrase, read_phrase
from reportedly.resolve.pronouns import RELATIVE, Candidate, find_antecedent
from reportedly.resolve.surroundings import PUBLICATIONS, Surroundings
from reportedly.text.noun_phrases import antecedent_before
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.wordlists.known import KnownNames
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.source_nouns import load_source_nouns

MOST_BACK = 60
"""Earlier mentions that a description or a pronoun is compared with."""


def resolve_sources(
    report: Report, mentions: Iterable[Mention], known: KnownNames | None = None
) -> tuple[Source, ...]:
    """Return the sources in the order of their first mention.

    Every given span is a mention of exactly one of them; further mentions are where the text names or takes
    up the same source elsewhere. `known`: names of the user's own, which win over the lists.
    """
    return _Resolver(report, list(mentions), known).run()


class _Resolver:
    """The state of one report."""

    def __init__(self, report: Report, mentions: list[Mention], known: KnownNames | None) -> None:
        self._report = report
        self._text = report.text
        self._given = sorted({m.span for m in mentions if m.span})
        self._speaking = {m.span for m in mentions if m.cue is not None}
        self._book = NameBook(known, self._kind)
        self._entities: list[Entity] = []
        self._owner: dict[Span, Entity] = {}
        self._events: list[tuple[Span, int]] = []
        self._by_number: list[Entity] = []
        self._loose: dict[Span, Entity] = {}
        self._nameless: set[Span] = set()
        self._kinds: dict[tuple[str, str | None, frozenset[str]], SourceKind] = {}
        self._alike: dict[str, Entity] = {}
        self._waiting: list[Phrase] = []
        passages = find_quoted_passages(self._text, find_paragraphs(self._text)) if self._given else []
        self._around = Surroundings(self._text if self._given else "", passages)

    def run(self) -> tuple[Source, ...]:
        parts = {span: split_members(self._text, span) for span in self._given}
        singles = {span for span, members in parts.items() if not members}
        singles |= {member for members in parts.values() for member in members}
        singles -= {span for span, members in parts.items() if members}
        phrases = {span: read_phrase(self._text, span) for span in sorted(singles)}
        given = phrases.values()
        for phrase in self._book.in_order([*given, *self._fuller_names(given)]):
            entity = self._book.enter(phrase)
            if entity is not None and phrase.span not in phrases:
                self._loose[phrase.span] = entity
            elif entity is not None:
                self._note(phrase.span, entity)
        self._take_up(phrases, parts)
        self._know_listeners()
        self._find_elsewhere()
        return self._write()

    def _know_listeners(self) -> None:
        """Take for outlets the names without a cue: whom a source told, and who asked for comment."""
        for span in self._given:
            entity = self._owner.get(span)
            if entity is None or span in self._speaking or not entity.is_named or entity.parts:
                continue
            if entity.kind in (SourceKind.UNKNOWN, SourceKind.ORGANISATION, SourceKind.PERSON):
                entity.kind = SourceKind.OUTLET

    def _kind(self, phrase: Phrase) -> SourceKind:
        key = phrase.printed, phrase.name, phrase.roles
        if key not in self._kinds:
            contexts = () if phrase.name is None else self._around.contexts(phrase.name)
            self._kinds[key] = kind_of(phrase, contexts)
        return self._kinds[key]

    def _fuller_names(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """The fuller forms that the text has of names of one word: "Ana Ruiz" of "Ruiz"."""
        single = {phrase.name for phrase in phrases if phrase.name and " " not in phrase.name}
        found = (self._around.read_name(span) for span in self._around.fuller_forms(single))
        return [phrase for phrase in found if phrase.name is not None]

    def _note(self, span: Span, entity: Entity) -> None:
        """The span, given or part of a given one, means the entity."""
        if entity not in self._entities:
            self._entities.append(entity)
        entity.is_given = True
        self._owner[span] = entity
        self._remember(span, entity)

    def _remember(self, span: Span, entity: Entity) -> None:
        self._by_number.append(entity)
        insort(self._events, (span, len(self._by_number) - 1))

    def _take_up(self, phrases: dict[Span, Phrase], parts: dict[Span, tuple[Span, ...]]) -> None:
        """Descriptions, documents, pronouns and coordinations, in the order of the text."""
        self._waiting = [phrase for span, phrase in phrases.items() if span not in self._owner]
        waiting = [phrase.span for phrase in self._waiting]
        coordinate = [span for span, members in parts.items() if members]
        elsewhere = [span for span in self._descriptions() if not self._touches_given(span)]
        for span in sorted(
            {*waiting, *coordinate, *elsewhere}, key=lambda s: (s.end, bool(parts.get(s)), s.start)
        ):
            if parts.get(span):
                self._join(span, parts[span])
            elif span in phrases:
                self._note(span, self._entity_for(phrases[span]))
            else:
                self._take_up_elsewhere(read_phrase(self._text, span))

    def _descriptions(self) -> Iterator[Span]:
        """Descriptions that may take up one of the documents, outlets or bodies that were given."""
        nouns = load_source_nouns()
        kinds = {entity.kind for entity in self._entities} | {self._kind(p) for p in self._waiting}
        wanted: set[str] = set()
        if SourceKind.DOCUMENT in kinds:
            wanted |= nouns.document
        if SourceKind.OUTLET in kinds:
            wanted |= PUBLICATIONS
        if kinds & {SourceKind.ORGANISATION, SourceKind.GROUP}:
            wanted |= nouns.company | nouns.band | nouns.organisation
        return self._around.descriptions(frozenset(wanted))

    def _touches_given(self, span: Span) -> bool:
        i = bisect_left(self._given, Span(span.start, span.start))
        return any(g.overlaps(span) for g in self._given[max(0, i - 3) : i + 3])

    def _join(self, span: Span, members: tuple[Span, ...]) -> None:
        entities = [self._owner[member] for member in members]
        key = "+".join(str(id(entity)) for entity in entities)
        entity = self._alike.get(key)
        if entity is None:
            kind = kind_of_several([entity.kind for entity in entities])
            entity = Entity(kind=kind, is_named=any(e.is_named for e in entities), parts=entities)
            self._alike[key] = entity
        entity.add(
            Phrase(
                span=span, printed=" ".join(span.slice(self._text).split()), plain=_plain(span, self._text)
            )
        )
        self._note(span, entity)

    def _entity_for(self, phrase: Phrase) -> Entity:
        kind = self._kind(phrase)
        found = self._antecedent(phrase, kind)
        if found is None and phrase.pronoun is None:
            found = self._printed_alike(phrase, kind)
        if found is None:
            found = Entity(kind=kind, is_named=is_identified(phrase, kind))
        if phrase.pronoun is None:
            self._alike.setdefault(_likeness(phrase), found)
        found.add(phrase)
        return found

    def _printed_alike(self, phrase: Phrase, kind: SourceKind) -> Entity | None:
        """One printed alike, but for its article. "A source" and "a source" may be two."""
        found = self._alike.get(_likeness(phrase)) or self._book.alike(phrase, kind)
        is_new = phrase.article in ("a", "an", "one", "another") and len(phrase.plain.split()) < 2
        return found if found is not None and found.kind is kind and not is_new else None

    def _antecedent(self, phrase: Phrase, kind: SourceKind) -> Entity | None:
        at = phrase.span.start
        if phrase.pronoun in RELATIVE:
            return self._relative(phrase)
        if phrase.pronoun is not None:
            found = find_antecedent(phrase.pronoun, at, self._candidates(at), self._around)
            if found is not None and phrase.pronoun in ("he", "she"):
                found.entity.taken_up_as = phrase.pronoun
            return None if found is None else found.entity
        if kind is SourceKind.GOVERNMENT:
            return self._only_government(phrase)
        return finds_antecedent(phrase, kind, self._entities_before(at))

    def _relative(self, phrase: Phrase) -> Entity | None:
        """The phrase right before "who" or "which"."""
        span = antecedent_before(self._text, phrase.span.start, max(0, phrase.span.start - 200))
        if span is None:
            return None
        inside = [c for c in self._candidates(phrase.span.start) if c.span.overlaps(span)]
        return inside[0].entity if inside else None

    def _only_government(self, phrase: Phrase) -> Entity | None:
        """ "The government" is that of the only country that speaks in the report."""
        if not phrase.is_definite or phrase.owner is not None:
            return None
        found = [e for e in self._entities if e.kind is SourceKind.GOVERNMENT and e.country is not None]
        return found[0] if len(found) == 1 and found[0].last_before(phrase.span) is not None else None

    def _candidates(self, at: int) -> list[Candidate]:
        """Mentions before, given or not, in the order of the text."""
        i = bisect_left(self._events, (Span(at, at), -1))
        found = [self._candidate(span, number) for span, number in self._events[:i][-MOST_BACK:]]
        given = [c.span for c in found[-12:]]
        for span in self._around.names_before(at):
            if not any(g.overlaps(span) for g in given):
                entity = self._loose_entity(span)
                if entity is not None:
                    found.append(Candidate(entity, span, is_given=False, speaks=False))
        return sorted(found, key=lambda c: c.span)

    def _candidate(self, span: Span, number: int) -> Candidate:
        return Candidate(self._by_number[number], span, span in self._owner, span in self._speaking)

    def _entities_before(self, at: int) -> Iterator[Entity]:
        """The entities mentioned before, the last first, each once."""
        seen: set[int] = set()
        for candidate in reversed(self._candidates(at)):
            if id(candidate.entity) not in seen:
                seen.add(id(candidate.entity))
                yield candidate.entity

    def _loose_entity(self, span: Span) -> Entity | None:
        """The entity of a name that was not given."""
        if span in self._nameless:
            return None
        if span not in self._loose:
            entity = self._book.enter(self._around.read_name(span))
            if entity is None:
                self._nameless.add(span)
                return None
            self._loose[span] = entity
        return self._loose[span]

    def _take_up_elsewhere(self, phrase: Phrase) -> None:
        """A description that was not given counts where it takes up a source; else it is passed over."""
        kind = self._kind(phrase)
        if kind in (SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.ORGANISATION):
            found = finds_antecedent(phrase, kind, self._entities_before(phrase.span.start))
            is_sure = found is not None and tells_nothing_new(phrase, found)
            if found is not None and found.is_given and is_sure:
                found.add_span(phrase.span)
                self._remember(phrase.span, found)

    def _find_elsewhere(self) -> None:
        """Add the places where a named source is named without being the source of anything."""
        for found in load_outlets().find_in(self._text) if self._entities else []:
            entity = self._book.outlet(found.outlet)
            if entity is not None:
                entity.add_span(Span(found.start, found.end), only_if_free=True)
        for span in self._around.names:
            if self._book.knows_word(span.slice(self._text)):
                self._add_name(span)

    def _add_name(self, span: Span) -> None:
        phrase = self._around.read_name(span)
        entity = self._book.find(phrase, self._kind(phrase))
        if entity is None or not entity.is_given:
            return
        if entity.kind is not SourceKind.GOVERNMENT or not self._around.is_adjective(span):
            entity.add_span(phrase.span, only_if_free=True)

    def _write(self) -> tuple[Source, ...]:
        wanted = [entity for entity in self._entities if entity.is_given]
        spans = _share_spans(wanted, self._owner)
        wanted = sorted(
            (e for e in wanted if spans[id(e)]), key=lambda e: (spans[id(e)][0], spans[id(e)][-1].end)
        )
        ids = {id(e): source_id(self._report.id, spans[id(e)]) for e in wanted}
        return tuple(
            Source(
                id=ids[id(entity)],
                name=_name(entity),
                as_printed=_printed(entity),
                kind=entity.kind,
                is_named=entity.is_named,
                mentions=spans[id(entity)],
                members=tuple(dict.fromkeys(ids[id(part)] for part in entity.parts if id(part) in ids)),
                anonymity=None if entity.is_named else _anonymity(self._text, entity),
            )
            for entity in wanted
        )


def _likeness(phrase: Phrase) -> str:
    return phrase.plain.casefold()


def _plain(span: Span, text: str) -> str:
    printed = " ".join(span.slice(text).split())
    for opening in ("both ", "Both "):
        printed = printed.removeprefix(opening)
    return printed


def _share_spans(entities: list[Entity], owner: dict[Span, Entity]) -> dict[int, tuple[Span, ...]]:
    """The mentions of each, no span with two: a given one is its owner's, another that of the first."""
    taken = {span: id(entity) for span, entity in owner.items()}
    for entity in entities:
        for span in entity.spans:
            taken.setdefault(span, id(entity))
    return {id(e): tuple(span for span in e.spans if taken[span] == id(e)) for e in entities}


def _name(entity: Entity) -> str:
    """The fullest form without article and title, or the name from the lists."""
    if entity.known is not None:
        return entity.known
    if entity.country is not None:
        return entity.country
    names = sorted((p for p in entity.phrases if p.name), key=lambda p: p.span)
    if names:
        best = max(names, key=lambda p: len((p.name or "").split()))
        return best.name or best.plain
    spoken = sorted((p for p in entity.phrases if p.pronoun is None), key=lambda p: p.span)
    if not spoken:
        return entity.phrases[0].printed
    return max(spoken, key=lambda p: len(p.modifiers)).plain.strip(' ,"“”') or spoken[0].printed


def _printed(entity: Entity) -> str:
    """The words of the first mention that is no pronoun."""
    phrases = sorted(entity.phrases, key=lambda p: (p.pronoun is not None, p.span))
    return phrases[0].printed


def _anonymity(text: str, entity: Entity):  # type: ignore[no-untyped-def]
    phrases = sorted((p for p in entity.phrases if p.pronoun is None), key=lambda p: p.span)
    found = [a for p in phrases if (a := read_anonymity(text, p, entity.kind)) is not None]
    return next((a for a in found if a.reason is not None), found[0] if found else None)
