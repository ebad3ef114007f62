"""How many of the conflicts of three sources, and of the errors of a draft written from them, are found with no curation.

    python benchmarks/packs.py [--pack NAME] [--show]

Takes each pack of `tests/packs`: `compare` must find the pairs of `conflicts.yaml`, `verify` the errors of `labels.yaml`.
Prints counts. `--show` lists what was missed and what was found wrongly, and is only for the packs named in DEVELOPMENT: the
others are held out, and a rule made for one of their rows would tell nothing of the next subject.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from factcheck import ClaimBase, compare_sources, verify
from factcheck.model import Claim, Finding, Outcome, Relation

PACKS = pathlib.Path(__file__).parent.parent / "tests" / "packs"
DEVELOPMENT = ("school-reform", "vineyard-frost")


@dataclass(frozen=True, slots=True)
class Count:
    """What was found of what there is, and what of all that was told is right; with what was missed and told wrongly."""

    there: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    def __add__(self, other: Count) -> Count:
        return Count(
            self.there + other.there,
            self.found + other.found,
            self.told + other.told,
            self.right + other.right,
            self.missed + other.missed,
            self.wrong + other.wrong,
        )

    @property
    def recall(self) -> float:
        """The part that was found of what there is."""
        return self.found / self.there if self.there else 1.0

    @property
    def precision(self) -> float:
        """The part that is right of what was told."""
        return self.right / self.told if self.told else 1.0


def packs() -> tuple[pathlib.Path, ...]:
    """The folders of all packs."""
    return tuple(sorted(path for path in PACKS.iterdir() if path.is_dir()))


def texts_of(pack: pathlib.Path) -> dict[str, str]:
    """The sources of a pack by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((pack / "sources").iterdir())}


def count_conflicts(pack: pathlib.Path, base: ClaimBase) -> Count:
    """What `compare` finds of the conflicts of a pack."""
    wanted = _read(pack / "conflicts.yaml")
    told = [relation for relation in compare_sources(base) if relation.relation is Outcome.CONFLICTS]
    missed = [pair for pair in wanted if not any(_is_of(relation, pair, base) for relation in told)]
    wrong = [relation for relation in told if not any(_is_of(relation, pair, base) for pair in wanted)]
    return Count(
        len(wanted),
        len(wanted) - len(missed),
        len(told),
        len(told) - len(wrong),
        tuple(f"{pack.name}: {' / '.join(pair['texts'])}" for pair in missed),
        tuple(f"{pack.name}: {relation.message}" for relation in wrong),
    )


def count_errors(pack: pathlib.Path, base: ClaimBase) -> Count:
    """What `verify` finds of the errors of a pack's draft; what the sources dispute is right to tell, but not asked for."""
    text = (pack / "draft.txt").read_text(encoding="utf-8")
    labels = _read(pack / "labels.yaml")
    errors = [_span(text, label) for label in labels["errors"]]
    allowed = errors + [_span(text, label) for label in labels.get("disputed") or []]
    told = [finding for finding in verify(text, base).findings if finding.verdict.is_conflict]
    missed = [span for span in errors if not any(_covers(finding, span) for finding in told)]
    wrong = [finding for finding in told if not any(_covers(finding, span) for span in allowed)]
    return Count(
        len(errors),
        len(errors) - len(missed),
        len(told),
        len(told) - len(wrong),
        tuple(f"{pack.name}: {text[start:end]}" for start, end in missed),
        tuple(f"{pack.name}: {finding.message}" for finding in wrong),
    )


def _read(path: pathlib.Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _is_of(relation: Relation, pair: Mapping[str, Sequence[str]], base: ClaimBase) -> bool:
    """Are the two claims of a relation the two of a pair, in either order?"""
    wanted = list(zip(pair["sources"], pair["texts"], pair["sentences"], strict=True))
    return any(
        all(_states(claim, *each, base) for claim, each in zip(claims, wanted, strict=True))
        for claims in (relation.claims, relation.claims[::-1])
    )


def _states(claim: Claim, file: str, text: str, sentence: str, base: ClaimBase) -> bool:
    """Is a claim that of a file whose value is in, or holds, a text of a sentence? One without a value is all of it."""
    if pathlib.PurePath(claim.origin(base.sources).file).name != file:
        return False
    words, said = (" ".join(each.casefold().split()) for each in (text, claim.quote))
    if " ".join(sentence.casefold().split()) not in said and words not in said:
        return False
    value = " ".join(claim.value.casefold().split())
    return not value or value in words or words in value


def _span(text: str, label: Mapping[str, str]) -> tuple[int, int]:
    """Where the words of a label stand, from the sentence on that it names."""
    start = text.index(label["text"], max(0, text.find(label["sentence"])))
    return start, start + len(label["text"])


def _covers(finding: Finding, span: tuple[int, int]) -> bool:
    """Is a finding on these words, or on the sentence that holds them?"""
    if finding.kind == "statement":
        return finding.sentence.start <= span[0] < finding.sentence.end
    return finding.start < span[1] and span[0] < finding.end


def _lines(name: str, compared: Count, checked: Count) -> Iterator[str]:
    told = [
        f"{each.found:3} of {each.there:3} found, {each.right:3} of {each.told:3} right" for each in (compared, checked)
    ]
    yield f"{name:16} compare {told[0]}   verify {told[1]}"


def main() -> int:
    """Print the counts of each pack and of all."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pack", help="only this one")
    options.add_argument("--show", action="store_true", help="list misses and false alarms of the development packs")
    given = options.parse_args()
    counted: dict[Callable[[pathlib.Path, ClaimBase], Count], dict[str, Count]] = {count_conflicts: {}, count_errors: {}}
    for pack in packs():
        if given.pack in (None, pack.name):
            base = ClaimBase.from_documents(texts_of(pack))
            for count, by_pack in counted.items():
                by_pack[pack.name] = count(pack, base)
    compared, checked = counted.values()
    for name in compared:
        print(*_lines(name, compared[name], checked[name]))
    for group, names in (
        ("development", [name for name in compared if name in DEVELOPMENT]),
        ("held out", [name for name in compared if name not in DEVELOPMENT]),
    ):
        sums = [sum((by_pack[name] for name in names), Count()) for by_pack in counted.values()]
        print(*_lines(group, *sums))
        print("  recall, precision:", *(f"{each.recall:.2f} {each.precision:.2f}" for each in sums))
    if given.show:
        for by_pack in counted.values():
            shown = [by_pack[name] for name in by_pack if name in DEVELOPMENT]
            print(*(f"MISSED {each}" for count in shown for each in count.missed), sep="\n")
            print(*(f"WRONG  {each}" for count in shown for each in count.wrong), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
