"""How fast figures, dates and names are found: against quantulum3 on the same text, and whether time grows in line.

    pip install quantulum3 inflect      # the peer; it is no dependency of the project
    python benchmarks/find_mentions.py [--megabytes 10]

The text is the example drafts and those under tests/drafts, over and over. The peer finds quantities alone, and so slowly
that it gets a smaller piece; both times are per megabyte. Exits 1 when a bar is missed.
"""

from __future__ import annotations

import argparse
import itertools
import pathlib
import sys
import time
import warnings

import factcheck

ROOT = pathlib.Path(__file__).parent.parent
LEAST_RATIO = 20.0
MOST_GROWTH = 2.3  # time for twice the text
MEGABYTE = 1_000_000
PEER_CHARACTERS = 30_000


def sample(size: int) -> str:
    """So many characters of running text with figures, dates and names."""
    paths = [*sorted((ROOT / "examples").glob("*.txt")), *sorted((ROOT / "tests" / "drafts").rglob("*.txt"))]
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in paths) + "\n\n"
    return (text * (size // len(text) + 1))[:size]


def seconds(text: str) -> float:
    """The time of one search of a text."""
    began = time.perf_counter()
    factcheck.find_mentions(text)
    return time.perf_counter() - began


def peer_seconds(text: str) -> float | None:
    """The time that quantulum3 takes for a text, or None where it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import parser
    except ImportError:
        return None
    parser.parse("17 metres")  # it loads its units with the first call
    began = time.perf_counter()
    parser.parse(text)
    return time.perf_counter() - began


def main() -> int:
    """Print the figures; 1 when a bar is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--megabytes", type=float, default=10.0, help="the largest text (default: 10)")
    largest = int(options.parse_args().megabytes * MEGABYTE)
    missed = False
    seconds(sample(20_000))  # patterns are compiled with the first call
    sizes = [largest >> step for step in (3, 2, 1, 0)]
    times = [seconds(sample(size)) for size in sizes]
    for size, taken in zip(sizes, times, strict=True):
        print(f"find_mentions  {size / MEGABYTE:6.2f} MB  {taken:7.2f} s  {taken / size * MEGABYTE:6.2f} s/MB")
    growth = max(later / earlier for earlier, later in itertools.pairwise(times))
    print(f"growth for twice the text: at most {growth:.2f}x  (bar {MOST_GROWTH}x)")
    missed |= growth > MOST_GROWTH
    peer = peer_seconds(sample(PEER_CHARACTERS))
    if peer is None:
        print("quantulum3 is not installed: no ratio")
    else:
        ratio = (peer / PEER_CHARACTERS) / (seconds(sample(MEGABYTE)) / MEGABYTE)
        print(f"quantulum3     {PEER_CHARACTERS / MEGABYTE:6.2f} MB  {peer:7.2f} s;  find_mentions is {ratio:.0f}x as fast")
        print(f"(bar {LEAST_RATIO:.0f}x)")
        missed |= ratio < LEAST_RATIO
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
