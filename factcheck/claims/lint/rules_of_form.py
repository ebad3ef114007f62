"""The rules for the YAML of a claim base and for its keys."""

from __future__ import annotations

from factcheck.claims.lint.problem import Severity
from factcheck.claims.lint.rule import Rule

_NOT_READ = "Nothing of it can be read until it is mended."
_GOOD_TOPICS = 'topics:\n  cost: {question: "What did the bridge cost?", terms: [cost, bill]}\n'
_GOOD_SOURCES = 'sources:\n  post: {title: "Bridge opens", published: 2031-05-04, file: "bridge.txt"}\n'


def _claim(more: str, claim_id: str = "cost-post") -> str:
    """A claim with some keys of its own, as an example."""
    return f'claims:\n  - {{id: {claim_id}, topic: cost, source: post, quote: "a bill of $41 million", {more}}}\n'


_GOOD = _claim('value: "$41 million"')

YAML_RULES = (
    Rule("yaml-syntax", Severity.ERROR, "What is no YAML: an open quote or bracket, a colon in bare text, a tab.",
         _NOT_READ, _GOOD_TOPICS, 'topics:\n  cost: {question: "What did the bridge cost?, terms: [cost]}\n'),
    Rule("control-character", Severity.ERROR, "A control character, in the file or as an escape in a text.",
         "Terminals may obey it, and editors end a line where YAML ends none.",
         _GOOD, _claim('value: "$41 million\\e"')),
    Rule("yaml-directive", Severity.ERROR, "A line such as %YAML 1.1.", "It would change how the rest is read.",
         "version: 1\n", "%YAML 1.1\n---\nversion: 1\n"),
    Rule("second-document", Severity.ERROR, 'A second document after "---".', "It would be left unread.",
         "version: 1\n", "version: 1\n---\nversion: 1\n"),
    Rule("yaml-alias", Severity.ERROR, "An alias (*name).", "A claim base is read by people: each entry says what it says.",
         _GOOD, _claim("value: *cost")),
    Rule("yaml-anchor", Severity.ERROR, "An anchor (&name).", "A claim base is read by people: each entry says what it says.",
         _GOOD, _claim('value: &cost "$41 million"')),
    Rule("yaml-tag", Severity.ERROR, "A tag (!!str).", "Every value is text, so that a tag says nothing or something wrong.",
         _GOOD, _claim('value: !!str "$41 million"')),
    Rule("merge-key", Severity.ERROR, "A merge key (<<).", "Keys that stand elsewhere are overlooked.",
         _GOOD, _claim("<<: {line: 3}")),
    Rule("key-no-text", Severity.ERROR, "A list or mapping as a key.", _NOT_READ, _GOOD, _claim("[a, b]: c")),
    Rule("too-deep", Severity.ERROR, "More than 32 levels of lists and mappings.", _NOT_READ,
         _GOOD, _claim("value: " + "[" * 40 + "]" * 40)),
    Rule("no-claim-base", Severity.ERROR, "A file that holds no claim base.", _NOT_READ, "version: 1\n", "[a, b]\n"),
)  # fmt: skip

SCHEMA_RULES = (
    Rule("duplicate-key", Severity.ERROR, "A key that its mapping has already; both lines are named.",
         "Only one of the two values would count, and nobody sees which.", _GOOD, _claim("topic: cost")),
    Rule("duplicate-id", Severity.ERROR, "A claim with the id of another; both lines are named.",
         "A finding that names the id would name two claims.",
         _GOOD, _GOOD + '  - {id: cost-post, source: post, quote: "17% of it is steel"}\n'),
    Rule("unknown-key", Severity.ERROR, "A key that the format does not have.",
         "What stands under it would be ignored.", _GOOD, _claim('vlue: "$41 million"')),
    Rule("missing-key", Severity.ERROR, "A key that is required and not there.",
         "A claim without source or words proves nothing.", _GOOD, 'claims:\n  - {id: cost-post, topic: cost, source: post}\n'),
    Rule("wrong-shape", Severity.ERROR, "A list where text belongs, or the like.", "What is meant is not clear.",
         _GOOD_TOPICS, 'topics:\n  cost: {question: "What did the bridge cost?", terms: cost}\n'),
    Rule("empty-text", Severity.ERROR, "An empty text or id.",
         "An empty quote proves nothing, and an empty value is compared with nothing.", _GOOD, _claim('value: ""')),
    Rule("no-date", Severity.ERROR, "A date that is not year-month-day.",
         "3/4/2031 is in March for some readers and in April for others.",
         _GOOD_SOURCES, 'sources:\n  post: {published: "4 May 2031", file: "bridge.txt"}\n'),
    Rule("no-line-number", Severity.ERROR, "A line that is no whole number from 1.", "Nobody finds the quote by it.",
         _claim("line: 3"), _claim("line: three")),
    Rule("unknown-status", Severity.ERROR, "A status that is none.", "The claim would count as current.",
         _claim("status: current"), _claim("status: curent")),
    Rule("wrong-version", Severity.ERROR, "A version of the format that this program does not read.",
         "Keys may mean something else.", "version: 1\n", "version: 2\n"),
    Rule("unknown-source", Severity.ERROR, "A claim of a source that the base does not have.",
         "Nobody can look it up.", _GOOD, _GOOD.replace("source: post", "source: pst")),
    Rule("unknown-topic", Severity.ERROR, "A claim on a topic that the base does not have.",
         "The claim would be compared with nothing.", _GOOD, _GOOD.replace("topic: cost", "topic: csts")),
)  # fmt: skip
