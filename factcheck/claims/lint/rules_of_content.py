"""The rules for what a claim base says: quotes, values, characters and how its parts hang together."""

from __future__ import annotations

from factcheck.claims.lint.problem import Severity
from factcheck.claims.lint.rule import Rule

_COMMENT = "# factcheck: allow single-source until 2999-12-31: the only record"


def _claims(*claims: str) -> str:
    """Claims, as an example; each is the text between its braces."""
    return "claims:\n" + "".join(f"  - {{{claim}}}\n" for claim in claims)


def _post(more: str) -> str:
    return f"id: cost-post, topic: cost, source: post, {more}"


def _two(source: str) -> str:
    return _SOURCES + f'  {source}: {{title: "Record"}}\n'


def _topics(more: str) -> str:
    return f'topics:\n  cost: {{question: "What did the bridge cost?", terms: [cost, bill]}}\n  {more}\n'


def _entities(*entities: str) -> str:
    return "entities:\n" + "".join(f"  {each}\n" for each in entities)


_SOURCES = 'sources:\n  post: {title: "Bridge opens", published: 2031-05-04, file: "bridge.txt"}\n'
_QUOTE = 'quote: "a bill of $41 million"'
_GOOD = _claims(_post(f'{_QUOTE}, value: "$41 million"'))
_SECOND = 'id: cost-record, topic: cost, source: record, quote: "It cost $41 million", value: "$41 million"'

QUOTE_RULES = (
    Rule("quote-not-verbatim", Severity.ERROR, "A quote that its source does not hold; the nearest passage is shown.",
         "A finding shows the quote as proof: it must be what the source says.",
         _GOOD, _claims(_post('quote: "a bil of $41 million"'))),
    Rule("quote-typography", Severity.WARNING, "A quote with other quotation marks, dashes or blanks than its source.",
         "Whoever searches the source for it does not find it.",
         _claims(_post('quote: "“Two years late,” said"')), _claims(_post("quote: '\"Two years late,\" said'")), is_fixed=True),
    Rule("quote-wrong-line", Severity.WARNING, "A quote that stands on another line of its source than the one named.",
         "A reader who looks it up finds something else.",
         _claims(_post(f"{_QUOTE}, line: 3")), _claims(_post(f"{_QUOTE}, line: 4")), is_fixed=True),
    Rule("source-file-missing", Severity.ERROR, "A source's file that is not there.",
         "None of its quotes can be checked.", _SOURCES, _SOURCES.replace("bridge", "brigde")),
    Rule("source-file-unread", Severity.ERROR, "A source's file that cannot be read as text.",
         "None of its quotes can be checked.", _SOURCES, _SOURCES.replace("bridge.txt", "picture.bin")),
    Rule("quotes-unchecked", Severity.NOTE, "A source with quotes and without a file.",
         "Nobody has compared its quotes with its words.", _SOURCES, "sources:\n  post: {published: 2031-05-04}\n"),
    Rule("value-not-in-quote", Severity.ERROR, "A value that its quote does not hold, in whole words and numbers.",
         "The quote then does not prove the value.", _GOOD, _claims(_post(f'{_QUOTE}, value: "$42 million"'))),
)  # fmt: skip

VALUE_RULES = (
    Rule("value-unread", Severity.WARNING, "A value in which no figure, date or name is read.",
         "No draft is compared with it, and nobody notices.", _GOOD, _claims(_post('quote: "a bill of", value: "a bill"'))),
    Rule("unknown-unit", Severity.WARNING, "A number before a word that is one letter off a unit.",
         '"41 milion" counts as 41.', _GOOD, _claims(_post(f'{_QUOTE}, value: "$41 milion"'))),
    Rule("date-without-anchor", Severity.WARNING, "A date that depends on when its source was published, which is not told.",
         '"Two days ago" and "4 May" then agree with nothing.',
         _claims(_post('quote: "opened on 4 May", value: "4 May"')),
         "sources:\n  post: {file: \"bridge.txt\"}\n" + _claims(_post('quote: "opened on 4 May", value: "4 May"'))),
    Rule("ambiguous-date", Severity.WARNING, "A date in numbers that may put the day or the month first.",
         "It is compared with neither.",
         _claims(_post('quote: "on 13/4/2031", value: "13/4/2031"')), _claims(_post('quote: "on 3/4/2031", value: "3/4/2031"'))),
    Rule("period-unread", Severity.NOTE, "A period of a scope in which no date is read.",
         "Figures of different years are then taken for figures of one.",
         _claims(_post(f'{_QUOTE}, scope: {{period: "2031"}}')), _claims(_post(f'{_QUOTE}, scope: {{period: "lately"}}'))),
    Rule("published-in-future", Severity.NOTE, "A source published after today (or --as-of).",
         "A slip in the year shifts every relative date of the source.",
         _SOURCES, _SOURCES.replace("2031-05-04", "2999-05-04")),
)  # fmt: skip

LINK_RULES = (
    Rule("unknown-scope", Severity.ERROR, "A place of a scope that is written as an id no entity has.",
         "The claim is compared with no other about the place.",
         _entities('sela: {name: "Sela"}') + _claims(_post(f'{_QUOTE}, scope: {{place: "Sela"}}')),
         _claims(_post(f'{_QUOTE}, scope: {{place: port-sela}}'))),
    Rule("unused-source", Severity.NOTE, "A source without a claim.", "It was to be read, or its claims name another.",
         _SOURCES, _two("record")),
    Rule("unused-topic", Severity.NOTE, "A topic without a claim.", "Its claims may name another one.",
         _GOOD, _topics('length: {question: "How long is the bridge?"}')),
    Rule("unused-entity", Severity.NOTE, "An entity that no claim names.", "Its spellings may all be wrong.",
         _entities('ana: {name: "Ana Orlova"}') + _claims(_post('quote: "late,” said Ana Orlova"')),
         _entities('ana: {name: "Ana Orlova"}')),
    Rule("duplicate-claim", Severity.WARNING, "A claim that says what another says of one source and topic.",
         "One voice would count as two.", _GOOD, _claims(_post(_QUOTE), f"id: again, topic: cost, source: post, {_QUOTE}")),
    Rule("single-source", Severity.NOTE, "A topic that one source alone answers, at its first claim.",
         "What one source says is borne out by nobody.", _two("record") + _claims(_post(_QUOTE), _SECOND), _GOOD),
    Rule("superseded-alone", Severity.NOTE, "A superseded claim whose topic has no current one.",
         "What replaced it is not in the base.", _GOOD, _claims(_post(f"{_QUOTE}, status: superseded"))),
    Rule("mixed-units", Severity.WARNING, "Figures of one topic that are in units of different kinds.",
         "Claims of one topic answer one question; these are never compared.", _GOOD,
         _claims(_post(f'{_QUOTE}, value: "$41 million"'), 'id: b, topic: cost, source: post, quote: "120 metres", value: "120 metres"')),
    Rule("accepted-slip", Severity.WARNING, "An accepted spelling that a quote or source marks with [sic].",
         "A draft that repeats the slip would be told it is right.", _entities('ana: {name: "Ana Orlova", also: ["Anna"]}'),
         _entities('ana: {name: "Ana Orlowa", also: ["Ana Orlova"]}')),
    Rule("odd-id", Severity.NOTE, "An id that is not in small letters with hyphens.",
         "Ids are typed by hand: two ways to write them are one too many.", _GOOD, _GOOD.replace("cost-post", "Cost_Post")),
    Rule("near-duplicate-topic", Severity.WARNING, "A topic that asks what another asks.",
         "Claims of two topics are not compared: silence is not agreement.", _topics('length: {question: "How long is it?"}'),
         _topics('price: {question: "How much did the bridge cost?", terms: [cost]}')),
    Rule("near-duplicate-entity", Severity.WARNING, "An entity whose name is that of another, or one letter off.",
         "A misspelling in a draft would be taken for the other one.", _entities('a: {name: "Ana Orlova"}', 'b: {name: "Ivo Brandt"}'),
         _entities('a: {name: "Viktor Lindqvist"}', 'b: {name: "Viktor Lindquist"}')),
    Rule("shared-spelling", Severity.ERROR, "A spelling that two entities have.", "A name in a draft would be either.",
         _entities('a: {name: "Ana Orlova"}', 'b: {name: "Ivo Brandt"}'),
         _entities('a: {name: "Ana Orlova"}', 'b: {name: "Ivo Brandt", also: ["Ana Orlova"]}')),
    Rule("near-duplicate-place", Severity.WARNING, "A place of a scope that is one letter off another.",
         "Claims about two places are not compared: silence is not agreement.",
         _claims(_post(f'{_QUOTE}, scope: {{place: "Sela"}}'), 'id: b, source: post, quote: "17%", scope: {place: "Sela"}'),
         _claims(_post(f'{_QUOTE}, scope: {{place: "Marrow"}}'), 'id: b, source: post, quote: "17%", scope: {place: "Marow"}')),
    Rule("split-topic", Severity.WARNING, "Claims of two sources that look comparable and sit in two topics.",
         "They are never compared: silence is not agreement.", _two("record") + _claims(_post(_QUOTE), _SECOND),
         _two("record") + _topics('spent: {question: "Who paid for the ferry?"}')
         + _claims(_post(f'{_QUOTE}, statement: "The harbour bridge cost $41 million.", value: "$41 million"'),
                   'id: b, topic: spent, source: record, quote: "the harbour bridge cost $43 million", value: "$43 million"')),
)  # fmt: skip

CHARACTER_RULES = (
    Rule("hidden-character", Severity.WARNING, "A zero-width, direction or other character that nobody sees.",
         "The text is not what it looks like, and no search finds it.", _GOOD,
         _GOOD.replace("a bill", "a b\u200bill"), is_fixed=True),
    Rule("look-alike-character", Severity.WARNING, "A letter or digit that looks like another: Cyrillic in a Latin word, full width.",
         "The text is not what it looks like, and no search finds it.", _GOOD, _GOOD.replace("a bill", "a b\u0456ll"),
         is_fixed=True),
    Rule("letter-in-number", Severity.WARNING, "The letter O, I or l in a number.", "The number is read as another, or not at all.",
         _GOOD, _claims(_post('quote: "a bill of $4O million"'))),
    Rule("yaml-typed-text", Severity.NOTE, "Bare text that other readers of YAML take for a truth value, number or time.",
         "NO becomes false, 12:30 becomes 750 and 012 becomes 10 when another program rewrites the base.",
         _claims(_post('quote: "17% of it is", subject: "NO"')), _claims(_post('quote: "17% of it is", subject: NO')), is_fixed=True),
)  # fmt: skip

WAIVER_RULES = (
    Rule("waiver-malformed", Severity.WARNING, "A waiver without a code, a day on which it ends, or a reason.",
         "What is excused for ever, or nobody knows why, is forgotten.", _COMMENT + "\n" + _GOOD,
         "# factcheck: allow single-source\n" + _GOOD),
    Rule("waiver-unknown-code", Severity.WARNING, "A waiver for a rule that there is not.", "It excuses nothing.",
         _COMMENT + "\n" + _GOOD, _COMMENT.replace("single-source", "single-sorce") + "\n" + _GOOD),
    Rule("waiver-expired", Severity.WARNING, "A waiver whose day has passed. The problem counts again.",
         "What was to be mended by then is not.", _COMMENT + "\n" + _GOOD, _COMMENT.replace("2999", "1999") + "\n" + _GOOD),
    Rule("waiver-unused", Severity.NOTE, "A waiver that excuses nothing.", "It would hide the next problem of its kind.",
         _COMMENT + "\n" + _GOOD, _COMMENT + "\n" + _SOURCES),
)  # fmt: skip
