"""Kill writers of a claim base at random moments, and see whether the file is whole each time.

python benchmarks/kill_writers.py [KILLS]
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factcheck.claims.schema import read_yaml

WRITER = """
import sys
from factcheck.claims.curate import Part, add_entry
from factcheck.claims.store import change_file
path, name = sys.argv[1:]
change_file(path, lambda text: add_entry(text, Part.CLAIM, name, {"source": "post", "quote": name * 2000}, path))
"""
# Seconds after the start: from before the imports are done to behind the end.
EARLIEST, LATEST = 0.03, 0.4


def main(kills: int) -> None:
    """Print how many writers were killed, how many had written by then, and how many files were broken: none."""
    chosen = random.Random(20_261_128)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.yaml"
        path.write_text("version: 1\nsources:\n  post: {title: Post}\nclaims: []\n", encoding="utf-8")
        written = 0
        for number in range(kills):
            running = subprocess.Popen([sys.executable, "-c", WRITER, str(path), f"claim-{number}"])
            time.sleep(chosen.uniform(EARLIEST, LATEST))
            running.kill()
            running.wait()
            written = len(read_yaml(path.read_text(encoding="utf-8"), str(path)).claims)
        print(f"{kills} kills, {written} claims written before theirs, the file whole each time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
