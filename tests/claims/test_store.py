"""A claim base's file is the old one or the new one, whoever writes at once and whatever goes wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.claims.schema import read_yaml
from factcheck.claims.store import change_file
from factcheck.errors import FactcheckError, Place

EMPTY = "version: 1\nsources:\n  post: {title: Post}\nclaims: []\n"
WRITER = """
import sys
from factcheck.claims.curate import Part, add_entry
from factcheck.claims.store import change_file
path, name = sys.argv[1:]
entry = {"source": "post", "quote": name * 2000}
change_file(path, lambda text: add_entry(text, Part.CLAIM, name, entry, path))
"""


def writer(path: Path, name: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(path), name])


def claims(path: Path) -> set[str]:
    return {claim.id for claim in read_yaml(path.read_text(encoding="utf-8"), "claims.yaml").claims}


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "claims.yaml"
    path.write_text(EMPTY, encoding="utf-8")
    return path


def test_forty_writers_at_once_lose_nothing(base: Path) -> None:
    names = [f"claim-{number}" for number in range(40)]
    running = [writer(base, name) for name in names]
    assert [each.wait() for each in running] == [0] * 40
    assert claims(base) == set(names)


def test_a_kill_at_any_moment_leaves_a_whole_file(base: Path) -> None:
    """200 kills: python benchmarks/kill_writers.py."""
    kept: set[str] = set()
    for number in range(15):
        running = writer(base, f"claim-{number}")
        time.sleep(0.08 + 0.01 * number)
        running.kill()
        running.wait()
        now = claims(base)
        assert now >= kept
        kept = now


def test_a_writer_clears_up_behind_a_killed_one(base: Path) -> None:
    base.with_name(".claims.yaml.tmp").write_text("half a ba", encoding="utf-8")
    change_file(str(base), lambda text: text + "# more\n")
    assert base.read_text(encoding="utf-8") == EMPTY + "# more\n"
    assert not base.with_name(".claims.yaml.tmp").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no resource limits")
def test_a_full_disk_leaves_the_old_file(base: Path) -> None:
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n" + WRITER
    ran = subprocess.run([sys.executable, "-c", limited, str(base), "x"], capture_output=True, text=True, check=False)
    assert "cannot be written: File too large; nothing was changed" in ran.stderr.splitlines()[-1]
    assert base.read_text(encoding="utf-8") == EMPTY
    assert not base.with_name(".claims.yaml.tmp").exists()


def test_an_error_in_the_change_leaves_the_file(base: Path) -> None:
    def fail(text: str) -> str:
        raise FactcheckError(Place("claims.yaml"), "no such claim")

    with pytest.raises(FactcheckError, match="no such claim"):
        change_file(str(base), fail)
    assert base.read_text(encoding="utf-8") == EMPTY


def test_mode_and_link_stay(base: Path, tmp_path: Path) -> None:
    base.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(base)
    change_file(str(link), lambda text: text + "# more\n")
    assert link.is_symlink()
    assert base.read_text(encoding="utf-8").endswith("# more\n")
    assert base.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)
def test_the_encoding_stays(base: Path, mark: bytes, encoding: str) -> None:
    base.write_bytes(mark + EMPTY.replace("\n", "\r\n").encode(encoding))
    change_file(str(base), lambda text: text + "# “more”\r\n")
    assert base.read_bytes() == mark + (EMPTY.replace("\n", "\r\n") + "# “more”\r\n").encode(encoding)


def test_what_stays_the_same_is_not_written(base: Path) -> None:
    before = base.stat()
    change_file(str(base), lambda text: text)
    assert base.stat().st_ino == before.st_ino


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(base: Path) -> None:
    base.parent.chmod(0o500)
    try:
        with pytest.raises(FactcheckError, match="cannot be written"):
            change_file(str(base), lambda text: text + "#\n")
    finally:
        base.parent.chmod(0o700)
