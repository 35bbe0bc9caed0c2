"""Circles: reports that cite each other, so that none of them says where it comes from."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def find_circles(leads: Mapping[str, Collection[str]]) -> tuple[tuple[str, ...], ...]:
    """The groups in which everything leads to everything else, each sorted, in the order of their firsts.

    `leads`: what each leads to (a claim to the claims it rests on, a report to those it cites). One that
    leads only to itself is a circle too. Tarjan's strongly connected components, without recursion.
    """
    search = _Search(leads)
    for start in sorted(leads):
        if start not in search.number:
            search.run(start)
    return tuple(sorted(search.circles))


class _Search:
    """One run of Tarjan's algorithm over all that can be reached."""

    def __init__(self, leads: Mapping[str, Collection[str]]) -> None:
        self.leads = {one: sorted(set(others)) for one, others in leads.items()}
        self.number: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.open: list[str] = []
        self.is_open: set[str] = set()
        self.circles: list[tuple[str, ...]] = []

    def run(self, start: str) -> None:
        """Visit everything that `start` leads to and keep the circles."""
        work = [(start, iter(self.leads.get(start, ())))]
        self._enter(start)
        while work:
            one, others = work[-1]
            for other in others:
                if other not in self.number:
                    self._enter(other)
                    work.append((other, iter(self.leads.get(other, ()))))
                    break
                if other in self.is_open:
                    self.low[one] = min(self.low[one], self.number[other])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    self.low[above] = min(self.low[above], self.low[one])
                self._leave(one)

    def _enter(self, one: str) -> None:
        self.number[one] = self.low[one] = len(self.number)
        self.open.append(one)
        self.is_open.add(one)

    def _leave(self, one: str) -> None:
        if self.low[one] != self.number[one]:
            return
        group = []
        while True:
            last = self.open.pop()
            self.is_open.discard(last)
            group.append(last)
            if last == one:
                break
        if len(group) > 1 or one in self.leads.get(one, ()):
            self.circles.append(tuple(sorted(group)))
