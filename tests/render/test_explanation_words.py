"""The signs that `explain` tells are told in words."""

from __future__ import annotations

from factcheck.model import Claim, Comparison, Outcome, Reason, Weighed
from factcheck.render.explanation import SIGN_WORDS, _signs
from factcheck.settings import SIGNS


def weighed(*signs: tuple[str, float]) -> Weighed:
    return Weighed(Claim("a-1", "a"), 50.0, Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE), signs=signs)


def test_every_sign_has_words_of_its_own() -> None:
    assert set(SIGN_WORDS) == set(SIGNS)
    assert len(set(SIGN_WORDS.values())) == len(SIGNS)


def test_signs_are_told_heaviest_first_and_light_ones_not() -> None:
    shown = _signs(weighed(("similar", 0.3), ("number", 2.0), ("close", 0.29), ("untold", -0.7)))
    assert shown == (
        "for: the two figures are near each other, the two sentences share many of their words\n"
        "against: no source states the draft's value"
    )


def test_a_sign_that_takes_another_up_is_told_with_it() -> None:
    assert _signs(weighed(("derived", -2.0), ("derived_untold", 1.9))) == ""
    assert _signs(weighed(("derived", -2.0))) == "against: the draft was written from the sources"
