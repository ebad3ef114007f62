"""What a rule of lint is: a stable code, its severity, and what people need to know of it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims.lint.problem import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem.

    what            what is reported, in a sentence
    why             what goes wrong where it is left
    passes, fails   sections of a base that are right and wrong; those left out are as in `EXAMPLE_BASE`
    is_fixed        whether `--fix` mends it where that is safe
    """

    code: str
    severity: Severity
    what: str
    why: str
    passes: str
    fails: str
    is_fixed: bool = False


# The sections that an example leaves out, and the text of the one source.
EXAMPLE_BASE = {
    "version": "version: 1\n",
    "sources": 'sources:\n  post: {title: "Bridge opens", published: 2031-05-04, file: "bridge.txt"}\n',
    "topics": 'topics:\n  cost: {question: "What did the bridge cost?", terms: [cost, bill]}\n',
    "claims": 'claims:\n  - {id: cost-post, topic: cost, source: post, quote: "a bill of $41 million", '
    'value: "$41 million"}\n',
}
EXAMPLE_SOURCE = """\
Bridge opens

The harbour bridge opened on 4 May with a bill of $41 million.
“Two years late,” said Ana Orlova [sic].
It is 120 metres long, and 17% of it is steel.
"""


def example(sections: str) -> str:
    """A whole base of an example's sections and those that it leaves out."""
    lines = sections.splitlines()
    given = {line.partition(":")[0] for line in lines if not line.startswith(("%", "---", "["))}
    # What begins with another line than a section stands for the whole file.
    if sections.startswith("%") or not given & {*EXAMPLE_BASE, "entities"}:
        return sections
    before = "".join(text for name, text in EXAMPLE_BASE.items() if name not in given)
    return before + sections
