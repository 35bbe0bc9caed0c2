"""What README and docs say can be followed: links, commands, options and names are there."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly.cli.command_line import make_parser

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
INDEX = DOCS / "index.md"
README = ROOT / "README.md"
PAGES = [README, *sorted(DOCS.rglob("*.md"))]
ALL_PROSE = [*PAGES, *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"))]
LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)")
ELSEWHERE = re.compile(r"[a-z]+:", re.IGNORECASE)
MARKER = re.compile(r"\{\{[^}]*\}\}")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def split_page(page: Path) -> tuple[str, list[str]]:
    """The prose of a page, and its indented blocks of code; a list item's second line is prose."""
    prose: list[str] = []
    blocks: list[list[str]] = []
    is_code = in_list = False
    before = ""
    for line in page.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith(" "):
            in_list = bool(re.match(r"[-*] |\d+\. ", line))
        if line.startswith("    ") and not in_list and (is_code or not before.strip()):
            if not is_code:
                blocks.append([])
            is_code = True
            blocks[-1].append(line[4:])
        elif is_code and not line.strip():
            blocks[-1].append("")
        else:
            is_code = False
            prose.append(line)
        before = line
    return "\n".join(prose), ["\n".join(block).strip("\n") for block in blocks]


def links_of(page: Path) -> Iterator[tuple[str, Path, str]]:
    """Every link to a place in this repository: as written, the file, and what follows #."""
    prose, _ = split_page(page)
    for target in LINK.findall(re.sub(r"`[^`]*`", "", prose.replace("\n", " "))):
        if not ELSEWHERE.match(target):
            path, _, anchor = target.partition("#")
            yield target, (page.parent / path).resolve() if path else page, anchor


def anchors_of(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", split_page(page)[0], re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def commands_of(page: Path, program: str) -> Iterator[list[str]]:
    """The words after `program` wherever a line of a block, or a part of a pipe, begins with it."""
    for block in split_page(page)[1]:
        for line in block.splitlines():
            for part in re.split(r"\s\|\s", line.strip().removeprefix("$ ")):
                if part.split()[:1] == [program]:
                    yield shlex.split(part, comments=True)[1:]


def python_of(page: Path) -> Iterator[str]:
    for block in split_page(page)[1]:
        if re.match(r"(import|from) \w", block):
            yield block


@pytest.mark.parametrize("page", ALL_PROSE, ids=name_of)
def test_a_link_leads_to_a_file_that_is_there(page: Path) -> None:
    missing = [target for target, path, _ in links_of(page) if not path.exists()]
    assert not missing


@pytest.mark.parametrize("page", ALL_PROSE, ids=name_of)
def test_a_link_into_a_page_leads_to_a_heading_that_is_there(page: Path) -> None:
    missing = [t for t, path, anchor in links_of(page) if anchor and anchor not in anchors_of(path)]
    assert not missing


@pytest.mark.parametrize("page", ALL_PROSE, ids=name_of)
def test_a_link_stays_inside_the_repository(page: Path) -> None:
    assert all(path.is_relative_to(ROOT) for _, path, _ in links_of(page))


def test_every_page_is_reached_from_the_index() -> None:
    reached, to_do = set(), [INDEX]
    while to_do:
        page = to_do.pop()
        if page not in reached:
            reached.add(page)
            to_do += [p for _, p, _ in links_of(page) if p.suffix == ".md" and p.is_relative_to(DOCS)]
    assert sorted(map(name_of, set(DOCS.rglob("*.*")) - reached)) == []


def test_the_readme_leads_to_the_index() -> None:
    assert INDEX in {path for _, path, _ in links_of(README)}


def test_the_readme_begins_with_the_two_commands() -> None:
    first = [line.split() for line in README.read_text("utf-8").splitlines()[:2]]
    assert [words[:2] for words in first] == [["make", "demo"], ["make", "test"]]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_target_of_make_is_in_the_makefile(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    prose, _ = split_page(page)
    named = {words[0] for words in commands_of(page, "make")} | set(re.findall(r"`make ([a-z-]+)`", prose))
    assert named <= targets


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_command_is_understood_by_the_parser(page: Path) -> None:
    for words in commands_of(page, "reportedly"):
        try:
            make_parser().parse_args(words)
        except SystemExit as stop:
            assert stop.code == 0, words


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_an_option_in_the_text_is_one_that_there_is(page: Path) -> None:
    known = set(re.findall(r"`(--[a-z-]+)", (DOCS / "reference/cli.md").read_text("utf-8")))
    known |= {
        option
        for path in (ROOT / "src/reportedly/train/__main__.py", *(ROOT / "benchmarks").glob("*.py"))
        for option in re.findall(r'add_argument\(\s*"(--[a-z-]+)"', path.read_text("utf-8"))
    }
    assert set(re.findall(r"`(?:reportedly )?(--[a-z-]+)", split_page(page)[0])) <= known


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_an_example_that_a_command_reads_is_there(page: Path) -> None:
    named = [word for words in commands_of(page, "reportedly") for word in words if "examples/" in word]
    assert [word for word in named if not list(ROOT.glob(word))] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_python_on_a_page_uses_names_that_there_are(page: Path) -> None:
    for block in python_of(page):
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.ImportFrom) and node.module == "reportedly":
                assert {alias.name for alias in node.names} <= set(reportedly.__all__)
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "reportedly":
                assert node.attr in reportedly.__all__


@pytest.mark.parametrize("page", ALL_PROSE, ids=name_of)
def test_no_marker_waits_for_a_figure(page: Path) -> None:
    """Figures are measured last: until then {{FIGURE …}} and {{OUTPUT …}} mark their places."""
    assert MARKER.findall(page.read_text("utf-8")) == []
