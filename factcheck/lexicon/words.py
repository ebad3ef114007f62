"""Plain words as data: function words, negators, modals, and the stems that make "women" and "woman" one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.lexicon.calendar import MONTHS
from factcheck.lexicon.numbers import DENOMINATORS, ONES, PLURAL_SCALES, SCALES, TENS
from factcheck.lexicon.synonyms import GROUPS

FUNCTION_WORDS = frozenset(
    """a about above after again against all almost along already also although always among an and another any anyone
    are as at be because been before being below between both but by can cannot could did do does doing done down during
    each either else even ever every everyone few for from further had has have having he her here hers herself him
    himself his how however i if in indeed into is it its itself just less let like made make makes many may me might mine
    more most much must my myself near nearly neither never no nobody nor not nothing now of off often on once one only
    onto or other others our ours ourselves out over own per perhaps quite rather really said same say says shall she
    should since so some someone something still such than that the their theirs them themselves then there these they
    this those though through throughout thus to together told too toward towards under until up upon us very was we well
    were what whatever when where whether which while who whoever whole whom whose why will with within without would yet
    you your yours according across around despite versus via whereas today currently some-one mere merely some today's
    roughly approximately least fewer nearly took take takes taken get gets got went go goes going come comes came
    put puts set
    """.split()
)

# Words that deny what follows.
NEGATORS = frozenset({"not", "never", "no", "none", "nobody", "neither", "nor", "nothing", "without", "cannot",
                      "n't", "lack", "lacks", "lacking", "lacked", "absence", "absent", "fail", "failed", "fails",
                      "free", "unable", "refuse", "refused", "rejected", "ruled"})  # fmt: skip
# Negators that attach to a verb, which is where a plain denial shows.
VERB_NEGATORS = frozenset({"not", "never", "cannot", "n't"})

# Behind one of these a "not" denies the verb, whatever follows: "was not the minister".
AUXILIARIES = frozenset(
    """is are was were be been being am do does did has have had will would shall should can could may might must
    """.split()
)

# Words of what may be, should be or will be: a sentence that holds one does not report a fact.
MODALS = frozenset(
    """will would shall should may might if unless want wants wanted wish wishes hope hopes hoped hoping plan
    plans planned planning propose proposes proposed proposal intend intends aim aims aimed seek seeks sought urge urges
    urged demand demands demanded call calls called calling need needs needed next future soon expected expects expect
    likely possible possibly perhaps promise promised promises consider considers considering debate discuss discussing
    push pushes pushing try trying whether ought must suppose supposed recommend recommends towards toward ask asks asked
    working
    """.split()
)

# A gap measured from the whole: a 32% pay gap is 68% of the pay.
GAP_WORDS = frozenset({"gap", "gaps", "difference", "shortfall", "discount", "lower", "reduction", "less", "behind",
                       "deficit"})  # fmt: skip
# Of the words of change, those of a fall; the rest tell of a rise.
FALL_WORDS = frozenset(
    """fall falls fell fallen falling drop dropped drops decline declined declines decrease decreased decreases down shrink
    shrank cut slump slumped plunge plunged shorten shortened
    reduce reduced trim trimmed lower lowered narrow narrowed
    """.split()
)
# The sexes, by the stems of the words for them: a figure of the one is none of the other.
SEXES = (frozenset({"woman", "girl"}), frozenset({"man", "boy"}))
# What somebody does, or what is done, and its contrary: who denied it did not confirm it.
CONTRARIES: tuple[tuple[str, str], ...] = (
    ("confirm", "deny"), ("admit", "deny"), ("convict", "acquit"), ("guilty", "acquit"), ("guilty", "innocent"),
    ("approve", "reject"), ("accept", "reject"), ("ratify", "reject"), ("support", "oppose"), ("back", "oppose"),
    ("favour", "oppose"), ("win", "lose"), ("allow", "ban"), ("permit", "ban"), ("legalise", "ban"), ("include", "exclude"),
    ("allow", "prohibit"), ("allow", "bar"), ("convict", "clear"),
    ("join", "leave"), ("open", "close"), ("hire", "dismiss"), ("survive", "die"), ("agree", "refuse"),
    ("accept", "refuse"), ("praise", "criticise"), ("welcome", "condemn"), ("appoint", "dismiss"), ("uphold", "overturn"),
    ("keep", "abolish"), ("earn", "lose"), ("gain", "lose"), ("profit", "lose"),
    ("introduce", "abolish"), ("strengthen", "weaken"), ("tighten", "loosen"), ("extend", "shorten"), ("release", "detain"),
)  # fmt: skip
# Of two sentences that are alike in all else, one with a word of the one side and one with a word of the other cannot both
# be true. A word stands for its forms and synonyms.
ANTONYMS: tuple[tuple[str, str], ...] = (
    ("rise climb soar surge", "fall slide tumble"),
    ("up", "down"),
    ("raise increase", "cut lower reduce"),
    ("widen broaden", "narrow"),
    ("won win victory", "lost lose defeated"),
    ("accept approve endorse ratify", "reject veto"),
    ("biggest largest greatest", "smallest least"),
    ("highest", "lowest"),
    ("longest tallest", "shortest"),
    ("oldest eldest", "youngest newest"),
    ("best", "worst"),
    ("richest wealthiest", "poorest"),
    ("strongest", "weakest"),
    ("heaviest", "lightest"),
    ("fastest quickest", "slowest"),
    ("earliest", "latest"),
    ("hottest warmest", "coldest coolest"),
    ("wettest", "driest"),
    ("busiest", "quietest"),
    ("cheapest", "dearest costliest"),
    ("open reopen", "close"),
    ("confirm", "deny"),
    ("guilty", "innocent acquit"),
    ("convict", "acquit"),
    ("allow legalise", "ban prohibit forbid outlaw"),
    ("support favour", "oppose"),
    ("succeed success", "fail failure"),
    ("strengthen", "weaken"),
    ("tighten", "loosen ease"),
    ("improve", "worsen deteriorate"),
    ("accelerate", "slow"),
    ("expand", "contract"),
    ("legal lawful", "illegal unlawful"),
    ("safe", "unsafe dangerous"),
    ("mandatory compulsory", "voluntary optional"),
    ("temporary", "permanent"),
    ("positive", "negative"),
    ("majority", "minority"),
    ("surplus", "deficit"),
    ("profit", "loss lost"),
    ("arrive", "depart"),
    ("survive", "die"),
    ("join", "leave quit"),
    ("uphold upheld", "overturn quash"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("include", "exclude"),
    ("ahead", "behind"),
    ("above", "below"),
)  # fmt: skip
# What a sentence is true of; one kind is not another.
QUANTIFIERS = {
    "all": "all every everyone everybody each both",
    "most": "most",
    "half": "half",
    "some": "some several",
    "few": "few",
    "many": "many",
    "only": "only solely",
    "none": "none nobody neither",
}
# Before a title they make it another's: the deputy minister is not the minister.
RANKS = frozenset({"deputy", "vice", "former", "ex", "acting", "assistant", "interim", "junior", "shadow", "late"})
# Words of which the one is never the other: a figure on exports is none on imports.
OPPOSITES: tuple[tuple[str, str], ...] = (
    ("home", "away"), ("north", "south"), ("northern", "southern"), ("east", "west"), ("eastern", "western"),
    ("urban", "rural"), ("export", "import"), ("income", "expenditure"), ("revenue", "spending"), ("gross", "net"),
    ("public", "private"), ("primary", "secondary"), ("winter", "summer"), ("arrival", "departure"),
    ("minor", "serious"), ("minor", "severe"), ("minor", "major"), ("slight", "serious"), ("slightly", "seriously"),
    ("domestic", "foreign"), ("employed", "unemployed"), ("married", "single"), ("birth", "death"), ("profit", "loss"),
)  # fmt: skip
# Persons, by any of these words: "1,238 lives" and "1,238 people" count the same.
PERSONS = frozenset({"person", "life", "victim", "citizen", "resid", "individu", "soul", "popul"})

# Words of change: "rose by 41.7 percent" is no share and no level.
CHANGE_WORDS = frozenset(
    """increase increased increases increasing rise rises rose risen rising grow grows grew grown growth up jump jumped
    surge surged climb climbed soar soared fall falls fell fallen falling drop dropped drops decline declined declines
    decrease decreased decreases down shrink shrank cut slump slumped plunge plunged
    """.split()
)
# They tell of a change only before "by": funds are "raised", and a bridge is "lengthened by 40 metres".
CHANGED_BY = frozenset(
    """lengthen lengthened extend extended widen widened expanded enlarged raise raised lift lifted boost boosted shorten
    shortened reduce reduced trim trimmed lower lowered narrow narrowed
    """.split()
)

# Before a thing, they say that it is not the one spoken of otherwise: "the old bridge", "a second act".
CONTRASTS = (
    "old", "other", "another", "second", "third", "fourth", "former", "previous", "earlier", "neighbouring", "neighboring",
    "nearby", "different", "similar", "separate", "rival", "later", "older", "next",
)  # fmt: skip

# What a text may lay stress on without speaking of another thing: "the landmark law".
EVALUATIVE = frozenset(
    """big brave crucial famous great good historic huge important key large leading main major modern own real recent small
    strong true whole young-old landmark long-awaited entire very present current so-called flagship watershed today
    """.split()
)
# Where and how something was said or done, which narrows nothing: "17% of MPs, *in an interview*", "on *average*".
CIRCUMSTANCES = frozenset(
    """addition advantage advice article average basis beginning best brief briefing case cases comparison conclusion
    conference contrast country course day days decade decades degree detail document effect end example fact favor
    favour force form forum general instance interview letter line magazine meeting moment month months morning
    nation newspaper office order page paper part particular past period place post practice press principle promise
    question reality reason recent record republic response result sense session short speech spite start statement
    study summary survey term terms text theory time times today total turn view webinar week weekend weeks words
    work world
    """.split()
)

# What is said around any figure, and tells nothing of what it measures: "was last measured at", "the latest value for".
FIGURE_WORDS = frozenset(
    """amount amounted amounting amounts calculated census current currently data early last late latest level measured mid
    official overall presently reached recorded registered stood total totaled totaling totalled totalling value worth
    """.split()
)

# Words that only frame a statement ("experts say …") and say nothing of what it is about.
FRAME_WORDS = frozenset(
    """accord add added announce announced cite cited claim claimed comment confirm confirmed declare declared describe
    described emphasize emphasized estimate estimated explain explained figure find found indicate indicated know known
    mention mentioned note noted percent per cent pct point pointed publish published reveal revealed report reported
    show showed shown speak spoke state stated stress stressed suggest suggested tell underline year years number numbers
    share proportion percentage total figure figures data statistics stand stands stood total amount amounts amounted
    country's new
    """.split()
)

_IRREGULAR: dict[str, str] = {
    "women": "woman", "men": "man", "children": "child", "people": "person", "lives": "person", "wives": "wife",
    "female": "woman", "females": "woman", "male": "man", "males": "man", "paid": "pay", "made": "make", "gave": "give",
    "given": "give", "took": "take", "taken": "take", "began": "begin", "begun": "begin", "led": "lead", "held": "hold",
    "kept": "keep", "said": "say", "sat": "sit", "went": "go", "gone": "go", "left": "leave", "lost": "lose",
    "won": "win", "met": "meet", "ran": "run", "died": "die", "dead": "die", "death": "die", "deaths": "die",
    "dying": "die", "killing": "kill", "killings": "kill", "broke": "break", "broken": "break", "built": "build",
    "bought": "buy", "brought": "bring", "came": "come", "fell": "fall", "fallen": "fall", "rose": "rise",
    "risen": "rise", "spent": "spend", "sent": "send", "sold": "sell", "taught": "teach", "wrote": "write",
    "written": "write", "grew": "grow", "grown": "grow", "chosen": "choose", "chose": "choose", "born": "birth",
    "mps": "mp", "smes": "sme", "ngos": "ngo", "feet": "foot", "mice": "mouse", "teeth": "tooth",
    "criteria": "criterion",
    "countries": "country", "earnings": "earn", "earns": "earn", "earned": "earn", "violation": "violate",
    "abuser": "abuse", "abusers": "abuse", "beaten": "beat", "beating": "beat", "beatings": "beat", "marriage": "marry",
    "married": "marry", "elected": "elect", "election": "elect", "elections": "elect", "criminalization": "criminal",
    "criminalisation": "criminal", "criminalize": "criminal", "criminalise": "criminal", "criminalizes": "criminal",
    "criminalises": "criminal", "criminalizing": "criminal", "criminalising": "criminal", "crime": "criminal",
    "crimes": "criminal", "criminals": "criminal", "signature": "sign", "signatures": "sign", "signed": "sign",
    "parliamentarian": "parliament", "parliamentarians": "parliament", "parliamentary": "parliament",
    "entrepreneurs": "entrepreneur", "entrepreneurship": "entrepreneur", "killed": "kill", "increased": "increase",
    "stole": "steal", "stolen": "steal", "legislator": "lawmaker", "legislators": "lawmaker", "forty": "forty",
}  # fmt: skip

# The commonest words of English. Of running text they are a fourth or more; of another language hardly any.
_COMMONEST = frozenset(
    "the of and to in that is was it for on with as by at from are be has have not this were which".split()
)


def seems_english(text: str, least_words: int = 40, least_share: float = 0.08) -> bool:
    """Is a text in English, so far as its commonest words tell? Of few words nothing is told, and they count as English."""
    words = [word.lower() for word in WORD.findall(text)]
    return len(words) < least_words or sum(word in _COMMONEST for word in words) >= least_share * len(words)


_STOPPED = re.compile(r"[.!?][\"'”’)\]]*\s*$")


def is_stopped(text: str) -> bool:
    """Does a text end as a sentence does, and not as a heading?

    >>> is_stopped('He said: "It is over."'), is_stopped("Minutes of the meeting")
    (True, False)
    """
    return _STOPPED.search(text) is not None


def with_full_stop(text: str) -> str:
    """A text with a full stop, unless it ends with one.

    >>> with_full_stop("It began at 5"), with_full_stop("It began at 5 p.m.")
    ('It began at 5.', 'It began at 5 p.m.')
    """
    return text if text.endswith(".") else f"{text}."


# Plurals that do not end in "s".
PLURALS = frozenset({"women", "men", "children", "people", "feet", "mice", "teeth", "criteria", "police", "data"})

# British and American spelling made one: an ending of the one, what it becomes in the other, and where it does not.
_SPELLINGS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("isation", "ization", frozenset()),
    ("isations", "izations", frozenset()),
    (
        "ise",
        "ize",
        frozenset({"rise", "wise", "raise", "promise", "exercise", "advise", "otherwise", "enterprise", "noise"}),
    ),
    ("ised", "ized", frozenset({"raised", "promised", "advised", "surprised"})),
    ("ises", "izes", frozenset({"rises", "raises", "promises", "exercises", "crises", "enterprises", "premises"})),
    ("ising", "izing", frozenset({"rising", "raising", "promising", "arising"})),
    ("our", "or", frozenset({"hour", "four", "tour", "our", "your"})),
    ("ours", "ors", frozenset({"hours", "tours", "fours"})),
    ("oured", "ored", frozenset({"poured", "toured"})),
    ("centre", "center", frozenset()),
    ("centres", "centers", frozenset()),
    ("theatre", "theater", frozenset()),
    ("metre", "meter", frozenset()),
    ("metres", "meters", frozenset()),
    ("litre", "liter", frozenset()),
    ("litres", "liters", frozenset()),
    ("defence", "defense", frozenset()),
    ("offence", "offense", frozenset()),
    ("offences", "offenses", frozenset()),
    ("licence", "license", frozenset()),
    ("licences", "licenses", frozenset()),
    ("programme", "program", frozenset()),
    ("programmes", "programs", frozenset()),
    ("elled", "eled", frozenset({"expelled", "compelled", "rebelled"})),
    ("elling", "eling", frozenset({"selling", "telling", "spelling", "dwelling"})),
)
_ENDINGS = tuple(ending for ending, _, _ in _SPELLINGS)
# Words of figures and dates: they are compared as values, never as words.
_PARTS = [f"{word}s" for word in DENOMINATORS]
_FIGURE_WORDS = frozenset([*ONES, *TENS, *SCALES, *PLURAL_SCALES, *DENOMINATORS, *_PARTS, *MONTHS]) - {
    "march",
    "scores",
    "may",
}
# A word with its apostrophes; the parts of "gender-based" are words of their own.
WORD = re.compile(r"[^\W\d_]++(?:['’\u00ad\u200b\u200c\u200d\u2060\ufeff]++[^\W\d_]++)*")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents, with straight quotes: for comparing words, never for offsets."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


# Soft hyphens and zero-width marks, which no reader sees: they part no word.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", **dict.fromkeys(_INVISIBLE)})


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one word: "centres", "centers" and "center" share one; so do "women" and "female".

    >>> stem("centres") == stem("Center"), stem("women") == stem("female"), stem("launched") == stem("began")
    (True, True, True)
    """
    found = plain_stem(word)
    return _synonyms().get(found, found)


@lru_cache(maxsize=65536)
def plain_stem(word: str) -> str:
    """The stem of one word, synonyms apart: "centres" and "center" share one, "launched" and "began" do not."""
    return _bare_stem(fold(word).removesuffix("'s").removesuffix("'"))


def _bare_stem(plain: str) -> str:
    plain = _IRREGULAR.get(plain, plain)
    if plain.endswith(_ENDINGS):
        plain = _american(plain)
    return str(_stemmer().stemWord(_IRREGULAR.get(plain, plain)))


def _american(word: str) -> str:
    ending, other, kept = max(
        ((ending, other, kept) for ending, other, kept in _SPELLINGS if word.endswith(ending)), key=lambda row: len(row[0])
    )
    return word if word in kept else word[: -len(ending)] + other


@cache
def _synonyms() -> dict[str, str]:
    """From each word of a group of synonyms to the first of them, by their stems."""
    return {_bare_stem(word): _bare_stem(group[0]) for group in GROUPS for word in group}


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    from Stemmer import Stemmer

    return Stemmer("english")


@lru_cache(maxsize=65536)
def is_content(word: str) -> bool:
    """Does the word say what a text is about?"""
    plain = fold(word).removesuffix("'s")
    return len(plain) > 1 and plain not in FUNCTION_WORDS and plain not in FRAME_WORDS and plain not in _FIGURE_WORDS


def words_of(text: str) -> list[tuple[int, str]]:
    """The words of a text with their offsets."""
    return [(match.start(), match[0]) for match in WORD.finditer(text)]


def content_stems(text: str) -> list[str]:
    """The stems of a text's content words in its order, with repeats."""
    return [stem(word) for _, word in words_of(text) if is_content(word)]


def listed(parts: Sequence[str], link: str = "and") -> str:
    """
    >>> listed(["2 figures", "1 date", "4 names"])
    '2 figures, 1 date and 4 names'
    """
    return f" {link} ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
