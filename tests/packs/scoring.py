"""How well three documents and a draft are told apart: conflicts between the documents, and errors planted in the draft."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from factcheck import ClaimBase, compare_sources, verify
from factcheck.claims.base import build_base
from factcheck.claims.curate import add
from factcheck.claims.extract import SourceFile, extract
from factcheck.claims.schema import read_yaml
from factcheck.model import Claim, Document, Finding, Relation
from factcheck.values import Name

PACKS = Path(__file__).parent
# Packs that causes were looked for in; of the others only counts are looked at.
DEVELOPMENT = (
    "school-reform",
    "vineyard-frost",
    "coral-survey",
    "ferry-sinking",
    "solar-auction",
    "river-flood",
    "stadium-finance",
)
HELD_OUT = ("data-breach", "hospital-strike", "metro-line", "museum-theft", "vaccine-trial")


@dataclass(frozen=True)
class Score:
    """What there was to find, what of it was found, and what was reported beside it."""

    wanted: int
    found: tuple[str, ...]
    missed: tuple[str, ...]
    alarms: tuple[str, ...]

    def __str__(self) -> str:
        reported = len(self.found) + len(self.alarms)
        precision = len(self.found) / reported if reported else 1.0
        return f"{len(self.found)} of {self.wanted} found, {len(self.alarms)} beside them: precision {precision:.2f}"


def sources_of(pack: str) -> Path:
    """The folder of a pack's documents."""
    return PACKS / pack / "sources"


def documents(folder: Path) -> dict[str, str]:
    """The texts of the documents in a folder by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


@cache
def extracted(folder: Path) -> ClaimBase:
    """The base that `factcheck extract` writes for the documents in a folder, read again, with no curation at all."""
    texts = documents(folder)
    proposal = extract([SourceFile(name, name, text) for name, text in texts.items()], ClaimBase())
    read = read_yaml(add("", proposal.new, "claims.yaml"), "claims.yaml")
    return build_base(read.sources, read.entities, read.topics, read.claims, "claims.yaml")


@cache
def relations(folder: Path) -> tuple[Relation, ...]:
    """How the documents in a folder stand to each other, in their extracted base."""
    return compare_sources(extracted(folder))


def score_comparison(pack: str) -> Score:
    """The conflicts between the sources: each row that some relation shows, and the relations that show no row."""
    base, texts = extracted(sources_of(pack)), documents(sources_of(pack))
    rows = _labels(pack, "conflicts.yaml")
    conflicts = [relation for relation in relations(sources_of(pack)) if relation.relation == "conflicts"]
    hits = [[row for row in rows if _shows(relation, row, base, texts)] for relation in conflicts]
    found = [row for row in rows if any(row in each for each in hits)]
    beside = [relation.message for relation, each in zip(conflicts, hits, strict=True) if not each]
    missed = [" / ".join(row["texts"]) for row in rows if row not in found]
    return Score(len(rows), tuple(" / ".join(row["texts"]) for row in found), tuple(missed), tuple(beside))


def score_draft(pack: str) -> Score:
    """The errors planted in the draft; to report a value on which the sources disagree is neither right nor wrong."""
    text = (PACKS / pack / "draft.txt").read_text(encoding="utf-8")
    labels = _labels(pack, "labels.yaml")
    errors = [(row, _span(text, row)) for row in labels["errors"]]
    excused = [_span(text, row) for row in labels.get("disputed") or []]
    conflicts = [finding for finding in verify(text, extracted(sources_of(pack))).findings if finding.verdict.is_conflict]
    found = [row["text"] for row, span in errors if any(_covers(finding, span) for finding in conflicts)]
    missed = [row["text"] for row, span in errors if not any(_covers(finding, span) for finding in conflicts)]
    spans = [*(span for _, span in errors), *excused]
    beside = [finding.message for finding in conflicts if not any(_covers(finding, span) for span in spans)]
    return Score(len(errors), tuple(found), tuple(missed), tuple(beside))


def _labels(pack: str, name: str) -> Any:
    return yaml.safe_load((PACKS / pack / name).read_text(encoding="utf-8"))


def _span(text: str, row: dict[str, str]) -> tuple[int, int]:
    start = text.index(row["text"], max(0, text.find(row["sentence"])))
    return start, start + len(row["text"])


def _covers(finding: Finding, span: tuple[int, int]) -> bool:
    if finding.kind == "statement":
        return finding.sentence.start <= span[0] < finding.sentence.end
    return finding.start < span[1] and span[0] < finding.end


def _shows(relation: Relation, row: dict[str, list[str]], base: ClaimBase, texts: dict[str, str]) -> bool:
    sides = dict(zip(row["sources"], zip(row["texts"], row["sentences"], strict=True), strict=True))
    files = [Path(claim.origin(base.sources).file).name for claim in relation.claims]
    return sorted(files) == sorted(sides) and all(
        _states(claim, *sides[file], texts[file]) for claim, file in zip(relation.claims, files, strict=True)
    )


def _states(claim: Claim, words: str, sentence: str, text: str) -> bool:
    """Does a claim stand on the labelled line, and state the labelled words or hold them? A name may stand anywhere."""
    if isinstance(claim.known, Name):
        return claim.value in words or words in claim.value
    line, _ = Document("", text).position(text.index(sentence))
    if claim.line != line or words not in claim.wording:
        return False
    return (
        not claim.value or claim.value in words or words in claim.value or bool({*claim.value.split()} & {*words.split()})
    )
