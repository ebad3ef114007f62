"""The shipped claim base is found however factcheck is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.claims.locate import base_of, shipped_base
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from pathlib import Path


def placed(folder: Path) -> Path:
    path = folder / "data" / "claims.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("version: 1\n", "utf-8")
    return path


def test_the_shipped_base_exists() -> None:
    assert shipped_base().name == "claims.yaml"
    assert shipped_base().is_file()


def test_an_installed_package_holds_the_base(tmp_path: Path) -> None:
    path = placed(tmp_path / "factcheck")
    assert base_of(tmp_path / "factcheck") == path


def test_a_checkout_has_the_base_beside_the_package(tmp_path: Path) -> None:
    path = placed(tmp_path)
    assert base_of(tmp_path / "factcheck") == path


def test_the_base_inside_the_package_comes_first(tmp_path: Path) -> None:
    placed(tmp_path)
    path = placed(tmp_path / "factcheck")
    assert base_of(tmp_path / "factcheck") == path


def test_an_installation_without_the_base_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError) as caught:
        base_of(tmp_path / "factcheck")
    place = tmp_path / "factcheck" / "data" / "claims.yaml"
    assert str(caught.value) == (
        f"{place}: the claim base that ships with factcheck is missing; install factcheck again, or name a base"
    )
