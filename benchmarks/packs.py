"""Conflicts between three documents, and errors planted in a draft written from them, with no curation at all.

    python benchmarks/packs.py [--show] [PACK...]

Of the packs that nobody may fit rules to only counts are printed, with or without `--show`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the packs and how they are scored lie with the tests

from tests.packs.scoring import DEVELOPMENT, HELD_OUT, Score, score_comparison, score_draft


def main(packs: list[str], *, show: bool) -> None:
    """Print how each pack fares, and the held-out packs together."""
    total: dict[str, list[Score]] = {"compare": [], "verify": []}
    for pack in packs or [*DEVELOPMENT, *HELD_OUT]:
        scores = {"compare": score_comparison(pack), "verify": score_draft(pack)}
        for name, score in scores.items():
            print(f"{pack:16} {name:8} {score}")
            if pack in HELD_OUT:
                total[name].append(score)
            elif show:
                print(*(f"    missed  {each}" for each in score.missed), sep="\n")
                print(*(f"    alarm   {each}" for each in score.alarms), sep="\n")
    for name, scores_of in total.items():
        found, wanted = sum(len(each.found) for each in scores_of), sum(each.wanted for each in scores_of)
        reported = found + sum(len(each.alarms) for each in scores_of)
        print(f"held out         {name:8} recall {found / max(wanted, 1):.3f}, precision {found / max(reported, 1):.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packs", nargs="*", choices=[*DEVELOPMENT, *HELD_OUT, []])
    parser.add_argument("--show", action="store_true", help="what is missed in development packs, and what is wrong")
    options = parser.parse_args()
    main(options.packs, show=options.show)
