"""Loading a claim base, as a multiple of `yaml.load(text, yaml.CSafeLoader)` on the same file in the same run.

    python benchmarks/load_claims.py [--claims 10000] [--runs 7]

The two take turns; medians are compared, once with Python's cyclic collector as it is by default and once with it off for
both. `load_claims` opens the file, checks all of it and makes claims; the value of a claim is read when a check first asks
for it, so a first `verify` is shown too. Exits 1 when the bar is missed.
"""

from __future__ import annotations

import argparse
import gc
import pathlib
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

import yaml

import factcheck

BAR = 0.4
DRAFT = pathlib.Path(__file__).parent.parent / "examples" / "draft.txt"
PAPERS = 50
NOUNS = (
    "bridge school hospital harvest river flood budget road railway police wheat export import tunnel library museum "
    "harbour airport reservoir orchard fishery clinic theatre stadium market factory mine forest canal archive"
).split()
MEASURES = "cost price length share number output budget capacity age height staff area debt income loss yield".split()
VERBS = "rose to,fell to,stood at,came to,reached,amounted to,was put at,is expected to reach".split(",")
OFFICES = "statistics finance planning transport health education water harvest census audit".split()
MONTHS = "January February March April May June July August September October November December".split()


def claim_base(claims: int) -> Iterator[str]:
    """The lines of a base with so many claims, four a topic, nearly all of their values, quotes and statements distinct."""
    chance = random.Random(3)
    yield from ["version: 1", "sources:"]
    for paper in range(PAPERS):
        yield f'  paper-{paper}:\n    title: Report {paper}\n    publisher: "Paper {paper}"'
        yield f"    published: 2031-{paper % 12 + 1:02}-{paper % 28 + 1:02}"
    yield "topics:"
    for topic in range((claims + 3) // 4):
        asked = f"What is the {chance.choice(MEASURES)} of the {chance.choice(NOUNS)} in district {topic}?"
        yield f"  topic-{topic}:\n    question: {asked!r}\n    terms: [{', '.join(chance.sample(NOUNS, 4))}]"
    yield "claims:"
    for number in range(claims):
        yield claim(number, chance)


def claim(number: int, chance: random.Random) -> str:
    """One claim in the forms that a curator writes: quoted, plain and folded text."""
    value, (one, other) = stated(chance), chance.sample(NOUNS, 2)
    measure, verb, office = chance.choice(MEASURES), chance.choice(VERBS), chance.choice(OFFICES)
    quote = f"the {measure} of the {one} and the {other} {verb} {value}, the {office} office said in report {number}"
    district, paper = number // 4, number % PAPERS
    return (
        f"  - id: topic-{district}-paper-{paper}-{number}\n    topic: topic-{district}\n    source: paper-{paper}\n"
        f'    quote: "{quote}"\n'
        f"    statement: >-\n      The {measure} of the {one} and the {other}\n"
        f"      of district {district} {verb} {value}.\n"
        f'    value: "{value}"\n    subject: {one} {other}\n'
        f'    scope: {{place: "District {district}", period: "{chance.randint(1990, 2031)}"}}\n'
        f"    line: {chance.randint(1, 900)}\n    status: current"
    )


def stated(chance: random.Random) -> str:
    """A figure or date as newspapers write it."""
    large, small = chance.randint(1000, 999_999), chance.randint(1, 999) / 10
    forms = (
        f"{small}%",
        f"${small} million",
        f"{large:,}",
        f"more than {large:,} people",
        f"{small} km",
        f"between {large:,} and {large + 1000:,} tonnes",
        f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1950, 2031)}",
        f"just over €{small} billion",
    )
    return chance.choice(forms)


def seconds(step: Callable[[], object]) -> float:
    """How long one call takes; what the one before it left behind is thrown away first."""
    gc.collect()
    began = time.perf_counter()
    kept = step()
    taken = time.perf_counter() - began
    del kept
    return taken


def ratio(path: str, text: str, runs: int) -> float:
    """The medians of both, printed, and their ratio."""
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(seconds(lambda: factcheck.load_claims(path)))
        theirs.append(seconds(lambda: yaml.load(text, yaml.CSafeLoader)))
    one, other = statistics.median(ours), statistics.median(theirs)
    print(f"  load_claims {one:.2f} s, CSafeLoader {other:.2f} s: {one / other:.2f}x")
    return one / other


def first_verify(path: str) -> None:
    """How long loading and checking the example draft take together."""
    draft = DRAFT.read_text(encoding="utf-8")
    load = seconds(lambda: factcheck.load_claims(path))
    base = factcheck.load_claims(path)
    check = seconds(lambda: factcheck.verify(draft, base))
    print(f"load {load:.2f} s and a first verify {check:.2f} s: {load + check:.2f} s")


def main() -> int:
    """Measure, print, and say whether the bar holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    text = "\n".join(claim_base(asked.claims)) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "claims.yaml"
        path.write_text(text, encoding="utf-8")
        factcheck.load_claims(str(path))  # imports, and fills the caches
        print(f"{asked.claims} claims, {len(text) / 1e6:.1f} MB, the collector as by default (bar {BAR}x):")
        default = ratio(str(path), text, asked.runs)
        print("the collector off for both:")
        gc.disable()
        ratio(str(path), text, asked.runs)
        gc.enable()
        first_verify(str(path))
    return 1 if default > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
