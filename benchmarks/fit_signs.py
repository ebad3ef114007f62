"""What the weights of `settings.SIGNS` come from: a logistic regression on pairs of a draft's value and an uncurated claim.

    python benchmarks/fit_signs.py ../shared [--pairs pairs.jsonl] [--sure 0.6]

Each row of the benchmarks, and each draft of `tests/drafts` whose errors are known, is checked as `verify` does, and so is
each of our drafts with some of its right values changed. The claim that speaks most strongly against a value makes a pair:
1 where the value is wrong, 0 where it is not. The signs of all pairs are fitted with a ridge (Newton's method; the bias is
free), five times with a fifth of the rows held out, and printed with what they find there, then once with all rows. Some
five minutes on two cores; the pairs are kept in a file, to be fitted again.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import pathlib
import random
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

import yaml
from planted_errors import change_date, change_figure  # type: ignore[import-not-found]

from factcheck import ClaimBase
from factcheck import pipeline as steps
from factcheck.align import Reading, candidates, is_written_from
from factcheck.align.apart import raw_doubts
from factcheck.align.strength import settled, signs
from factcheck.align.told import is_told
from factcheck.answers import one_answer_each
from factcheck.judge import judge_value
from factcheck.model import Comparison, Kind, Mention, Outcome, Pairing
from factcheck.segment import segment
from factcheck.settings import SIGNS, SIGNS_BIAS, SURE_SIGNS

DRAFTS = pathlib.Path(__file__).parent.parent / "tests" / "drafts"
RIDGE = 1.0
FOLDS = 5
# How much a pair counts: our own drafts are few and real, arithmetic puzzles many and bare.
VARIANTS = 4
WEIGHTS = {"drafts": 2.0, "changed": 0.5, "summedits": 1.5, "articles": 1.5, "stress": 0.3}
# VitaminC once more among so many pages of others, so that the weight of rare words is learnt: pages, rows.
POOLS = ((12, 1000), (40, 700), (120, 300))

Signs = Mapping[str, float]


class Task(NamedTuple):
    """A text to check against documents; `wrong` are the spans that are wrong, `whole` if only that one of them is known.

    changed   first change every VARIANTS-th value that the documents state too, starting with this one; -1 for none.
    """

    name: str
    documents: Mapping[str, str]
    text: str
    wrong: tuple[tuple[int, int], ...] = ()
    left_out: tuple[str, ...] = ()
    whole: bool = False
    changed: int = -1


class Pair(NamedTuple):
    """A value and the claim that speaks most strongly against it; no signs where no claim does."""

    name: str
    label: int
    signs: Signs | None
    verbatim: bool = False
    fold: int = 0


def _rows(folder: pathlib.Path, name: str) -> list[dict[str, str]]:
    with gzip.open(folder / f"{name}.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _row(name: str, row: Mapping[str, str], *, wrong: bool, among: Iterable[Mapping[str, str]] = ()) -> Task:
    others = {f"other-{at}": each["premise"] for at, each in enumerate(among)}
    span = ((0, len(row["hypothesis"])),) if wrong else ()
    return Task(name, {"premise": row["premise"], **others}, row["hypothesis"], span, whole=True)


def tasks(shared: pathlib.Path) -> Iterator[Task]:
    """All that is checked, from the folders of benchmarks and of articles, and from our own drafts."""
    data, chance = shared / "bench" / "data", random.Random(7)
    vitaminc = _rows(data, "vitaminc")
    for row in vitaminc:
        yield _row("vitaminc", row, wrong=row["label"] == "contradiction")
    for size, number in POOLS:
        for row in chance.sample(vitaminc, number):
            sample = [other for other in chance.sample(vitaminc, size) if other["premise"][:40] != row["premise"][:40]]
            among = [other for other in sample if other["pair"] != row["pair"]]
            yield _row("pools", row, wrong=row["label"] == "contradiction", among=among)
    for row in _rows(data, "equate"):
        if row["subset"] == "stress":
            yield _row("stress", row, wrong=row["label"] == "contradiction")
    for row in _rows(data, "summedits"):
        if row["label"] == "consistent" or row["numeric_edit"]:
            yield _row("summedits", row, wrong=row["label"] != "consistent")
    yield from _probes()
    yield from _articles(shared / "sources")
    yield from _drafts()


def _probes() -> Iterator[Task]:
    for group in yaml.safe_load((DRAFTS / "probes.yaml").read_text(encoding="utf-8")):
        for kind in ("right", "wrong"):
            for text in group[kind]:
                yield Task("probes", group["sources"], text, ((0, len(text)),) if kind == "wrong" else (), whole=True)


def _articles(folder: pathlib.Path) -> Iterator[Task]:
    articles = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    for path in sorted(DRAFTS.glob("sentences*.yaml")):
        kinds = yaml.safe_load(path.read_text(encoding="utf-8"))
        for kind in ("apart", "right", "wrong"):
            for text in kinds[kind]:
                yield Task("articles", articles, text, ((0, len(text)),) if kind == "wrong" else (), whole=True)


def _drafts() -> Iterator[Task]:
    for folder in sorted(path for path in (DRAFTS / "raw").iterdir() if path.is_dir()):
        documents = {path.name: path.read_text(encoding="utf-8") for path in sorted((folder / "sources").iterdir())}
        labels = yaml.safe_load((folder / "labels.yaml").read_text(encoding="utf-8"))
        disputed = tuple(label["text"] for label in labels.get("disputed") or ())
        for path in sorted((folder / "drafts").iterdir()):
            text = path.read_text(encoding="utf-8")
            spans = [_span(text, label) for label in labels.get(path.name) or ()]
            yield Task("drafts", documents, text, tuple(spans), disputed)
            for variant in range(VARIANTS):
                yield Task("changed", documents, text, tuple(spans), disputed, changed=variant)


def _span(text: str, label: Mapping[str, str]) -> tuple[int, int]:
    start = text.index(label["text"], max(0, text.find(label["sentence"])))
    return start, start + len(label["text"])


def _changed(task: Task, base: ClaimBase) -> Task:
    """The task with some of the values that its sources state put otherwise, as a slip of the pen or as anything else."""
    spans = [
        (mention.start + reading.sentence.start, mention.end + reading.sentence.start, mention)
        for reading in steps._readings(segment(task.text), base, None)
        for mention in reading.values
        if is_told(mention.value, base.index.values)
    ]
    text, wrong, shift = "", [], 0
    for number, (start, end, mention) in enumerate(spans):
        is_wrong = any(start < last and first < end for first, last in task.wrong)
        other = _otherwise(mention, zlib.crc32(f"{task.changed}{task.text[start - 40 : end]}".encode()))
        if is_wrong or number % VARIANTS != task.changed or other is None or start < shift:
            continue
        text += task.text[shift:start]
        wrong.append((len(text), len(text) + len(other)))
        text += other
        shift = end
    known = tuple(task.text[start:end] for start, end in task.wrong)
    return task._replace(text=text + task.text[shift:], wrong=tuple(wrong), left_out=task.left_out + known, changed=-1)


def _otherwise(mention: Mention, seed: int) -> str | None:
    """The text of a value as a careless hand writes it: two digits exchanged, or another digit, day, month or year."""
    other: str | None
    if mention.kind is Kind.DATE:
        other = change_date(mention.text, seed)
        return other
    digits = re.sub(r"\D", "", mention.text)
    if seed % 2 and (pair := re.search(r"(\d)(?!\1)(\d)", mention.text)) and not digits.startswith("0"):
        return mention.text[: pair.start()] + pair[2] + pair[1] + mention.text[pair.end() :] if pair[2] != "0" else None
    other = change_figure(mention.text, seed)
    return other


def pairs(task: Task) -> list[Pair]:
    """The pairs of one task; of a row that is wrong as a whole only the strongest, for nobody says which value is."""
    base = ClaimBase.from_documents(dict(task.documents))
    task = _changed(task, base) if task.changed >= 0 else task
    found: list[tuple[int, int, str, Pair]] = [
        (start, end, text, Pair(task.name, 0, each, verbatim, zlib.crc32(task.text.encode()) % FOLDS))
        for start, end, text, each, verbatim in _against(task.text, base)
    ]
    if task.whole:
        ranked = sorted((pair for *_, pair in found), key=lambda pair: -_score(pair.signs or {}, SIGNS, SIGNS_BIAS))
        return [pair._replace(label=1) for pair in ranked[:1]] or [Pair(task.name, 1, None)] if task.wrong else ranked
    kept: list[Pair] = []
    missed = set(task.wrong)
    for start, end, text, pair in found:
        hit = {span for span in task.wrong if start < span[1] and span[0] < end}
        missed -= hit
        if hit or not any(text in each or each in text for each in task.left_out):
            kept.append(pair._replace(label=int(bool(hit))))
    return [*kept, *(Pair(task.name, 1, None) for _ in missed)]


def _against(text: str, base: ClaimBase) -> Iterator[tuple[int, int, str, Signs, bool]]:
    """Of each value that no claim bears out: its span and text, and the signs of the claim that is strongest against it."""
    for reading in steps._readings(segment(text), base, None):
        near = candidates(reading, base.index)
        compared = {mention: steps._compare(reading, mention, base, near) for mention in reading.values}
        for mention, answers in one_answer_each(compared, same_affair=is_written_from(reading, base.index)).items():
            finding = judge_value(mention, reading.sentence, answers, base.sources)
            if any(evidence.relation is Outcome.AGREES for evidence in finding.evidence):
                continue
            against = list(_strongest(reading, answers, base))
            if against:
                best, verbatim = max(against, key=lambda each: _score(each[0], SIGNS, SIGNS_BIAS))
                shift = reading.sentence.start
                yield mention.start + shift, mention.end + shift, mention.text, best, verbatim


def _strongest(
    reading: Reading, answers: Iterable[tuple[Pairing, Comparison]], base: ClaimBase
) -> Iterator[tuple[Signs, bool]]:
    for pairing, comparison in answers:
        if comparison.relation is Outcome.CONFLICTS and pairing.claim.is_raw:
            doubts = raw_doubts(reading, pairing.mention, pairing.claim, base.index)
            reason = settled(reading, pairing, base.index, doubts)
            if not reason:
                yield signs(reading, pairing, base.index, doubts), reason is not None


def _score(found: Signs, weights: Signs, bias: float) -> float:
    return bias + sum(weights[name] * found.get(name, 0.0) for name in weights)


def fit(rows: Sequence[Pair], names: Sequence[str]) -> tuple[dict[str, float], float]:
    """The weights of the signs and the bias: the logistic regression with the least ridge loss."""
    known = [
        ([*(row.signs[name] for name in names), 1.0], row.label, WEIGHTS.get(row.name, 1.0)) for row in rows if row.signs
    ]
    size = len(names) + 1
    weights = [0.0] * size
    for _ in range(12):
        slope = [-RIDGE * weight for weight in weights[:-1]] + [0.0]
        curve = [[RIDGE if i == j < size - 1 else 0.0 for j in range(size)] for i in range(size)]
        for values, label, counts in known:
            chance = 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, values, strict=True))))
            used = [(at, value) for at, value in enumerate(values) if value]
            for i, value in used:
                slope[i] += counts * (label - chance) * value
                row, share = curve[i], counts * chance * (1 - chance) * value
                for j, other in used:
                    row[j] += share * other
        step = _solve(curve, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return dict(zip(names, weights, strict=False)), weights[-1]


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a linear system with a positive definite matrix, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for below in rows[at + 1 :]:
            factor = below[at] / pivot[at]
            below[at:] = [value - factor * above for value, above in zip(below[at:], pivot[at:], strict=True)]
    solution = [0.0] * len(rows)
    for at in range(len(rows) - 1, -1, -1):
        known = sum(rows[at][j] * solution[j] for j in range(at + 1, len(rows)))
        solution[at] = (rows[at][-1] - known) / rows[at][at]
    return solution


def report(scored: Iterable[tuple[str, int, float]], sure: float) -> None:
    """Per set: how many wrong values are found at some thresholds, how surely, and how many false alarms there are."""
    sets: dict[str, list[tuple[int, float]]] = {}
    for name, label, score in scored:
        sets.setdefault(name, []).append((label, score))
    for name, found in sets.items():
        wrong = sum(label for label, _ in found)
        told = []
        for least in (sure - 0.4, sure - 0.2, sure, sure + 0.2, sure + 0.4):
            hits, alarms = (sum(s >= least and label == want for label, s in found) for want in (1, 0))
            told.append(f"{least:.1f}: {hits / max(1, wrong):.3f} at {hits / max(1, hits + alarms):.3f} ({alarms})")
        print(f"{name:10} {wrong:5} wrong | {' | '.join(told)}")


def _scored(rows: Iterable[Pair], weights: Signs, bias: float) -> Iterator[tuple[str, int, float]]:
    for row in rows:
        score = math.inf if row.verbatim else -math.inf if row.signs is None else _score(row.signs, weights, bias)
        yield row.name, row.label, score


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("shared", type=pathlib.Path, help="the folder that holds bench/data and sources")
    parser.add_argument("--pairs", type=pathlib.Path, help="where the pairs are kept, and taken from if they are there")
    parser.add_argument("--sure", type=float, default=SURE_SIGNS, help="the threshold to report around")
    parser.add_argument("--without", default="", help="signs to leave out, with commas between them")
    arguments = parser.parse_args()
    if arguments.pairs and arguments.pairs.exists():
        rows = [Pair(*json.loads(line)) for line in arguments.pairs.read_text(encoding="utf-8").splitlines()]
    else:
        with ProcessPoolExecutor() as pool:
            rows = [pair for made in pool.map(pairs, tasks(arguments.shared), chunksize=20) for pair in made]
    if arguments.pairs:
        arguments.pairs.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    names = [name for name in next(row.signs for row in rows if row.signs) if name not in arguments.without.split(",")]
    held_out: list[tuple[str, int, float]] = []
    for fold in range(FOLDS):
        weights, bias = fit([row for row in rows if row.fold != fold], names)
        held_out += _scored([row for row in rows if row.fold == fold], weights, bias)
    report(held_out, arguments.sure)
    weights, bias = fit(rows, names)
    print("SIGNS =", {name: round(weight, 2) for name, weight in weights.items()}, "SIGNS_BIAS =", round(bias, 2))


if __name__ == "__main__":
    main()
