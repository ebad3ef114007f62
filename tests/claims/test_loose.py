"""Claims without topics: the shipped base with its topics hidden, and raw documents beside each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from factcheck import ClaimBase, compare_sources

SHIPPED = Path(__file__).parents[2] / "data" / "claims.yaml"


def related(base: ClaimBase) -> dict[frozenset[str], str]:
    """The pairs of claims that agree or conflict, by their ids."""
    relations = (relation for relation in compare_sources(base) if relation.relation != "incomparable")
    return {frozenset(claim.id for claim in relation.claims): str(relation.relation) for relation in relations}


def test_hiding_the_topics_of_the_shipped_base_hardly_changes_what_is_compared() -> None:
    tree: dict[str, Any] = yaml.load(SHIPPED.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    known = related(ClaimBase.from_dict(tree))
    claims = [{key: text for key, text in claim.items() if key != "topic"} for claim in tree["claims"]]
    found = related(ClaimBase.from_dict({**tree, "topics": {}, "claims": claims}))
    common = known.keys() & found.keys()
    assert 2 * len(common) / (len(known) + len(found)) >= 0.9
    assert all(known[pair] == found[pair] for pair in common)


def test_documents_that_differ_in_one_figure_of_a_sentence_conflict() -> None:
    texts = {
        "a.txt": "In the census of 2000, Port Sela had 8,930 people, 3,456 households and 2,481 families.",
        "b.txt": "In the census of 2000, Port Sela had 15,200 people, 3,456 households and 2,481 families.",
    }
    assert "conflicts" in related(ClaimBase.from_documents(texts)).values()


def test_documents_that_differ_in_all_they_state_are_about_different_things() -> None:
    texts = {
        "a.txt": "In the census of 2000, there were 205 people, 75 households and 54 families in the township.",
        "b.txt": "In the census of 2000, there were 956 people, 366 households and 284 families in the township.",
    }
    assert "conflicts" not in related(ClaimBase.from_documents(texts)).values()
