"""Start-up and one draft, as multiples of `python -c "import typer"` measured in the same run.

    python benchmarks/startup.py [--runs 15]

The commands take turns, so that a slow moment of the machine touches all of them; medians are compared. The draft has
1,000 words: the example draft with its seven conflicts, then the clean example as often as it takes. Exits 1 when a bar is
missed.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parent.parent
WORDS = 1000
BARS = {"factcheck --help": 2.5, "factcheck verify": 6.0}


def draft() -> str:
    """A draft of 1,000 words: the example draft, then paragraphs without a conflict."""
    first, clean = ((ROOT / "examples" / name).read_text(encoding="utf-8") for name in ("draft.txt", "clean.txt"))
    words = re.findall(r"\s*\S+", first + f"\n\n{clean}" * 10)
    return "".join(words[:WORDS]) + "\n"


def seconds(command: list[str]) -> float:
    """Wall-clock time of one run of a command, its output thrown away."""
    # An installed package has its byte code beside it, as typer has here.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment)
    return time.perf_counter() - began


def main() -> int:
    """Measure, print a table, and say whether the bars hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "draft.txt"
        path.write_text(draft(), encoding="utf-8")
        commands = {
            "import typer": [sys.executable, "-c", "import typer"],
            "factcheck --help": [sys.executable, "-m", "factcheck", "--help"],
            "factcheck verify": [sys.executable, "-m", "factcheck", "verify", str(path)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                times[name].append(seconds(command))
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}  # the first turn fills the caches
    missed = False
    for name, median in medians.items():
        ratio = median / medians["import typer"]
        bar = BARS.get(name)
        missed = missed or (bar is not None and ratio > bar)
        print(f"{name:18} {1000 * median:7.1f} ms  {ratio:5.2f}x" + (f"  (bar {bar}x)" if bar else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
