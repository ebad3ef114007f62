"""Every threshold, by name, with its default, what it means, and where its figure came from."""

from __future__ import annotations

from decimal import Decimal

# "about 32%" reaches from 30.4% to 33.6%: a twentieth of the number to each side. Usage, not a measurement: in the
# five source articles every hedged figure lies within a twentieth of the figure that another source gives.
ABOUT_WIDTH = Decimal("0.05")
# "about 91.3%" reaches a hundredth: who gives three digits means them. On VitaminC's development split the accuracy
# is 0.7584, and with a fiftieth 0.7572.
ABOUT_EXACT_WIDTH = Decimal("0.01")
# "about 30%" may stand for 28%: a round number reaches half its last place, though at most a tenth of itself.
ABOUT_ROUND_WIDTH = Decimal("0.10")
# "nearly 40%" bears out 38%, "just over $41 million" bears out $42 million; a word fraction is as round as a number can
# be: "nearly a fifth" bears out 18% and 19.9%.
NEARLY_WIDTH = Decimal("0.05")
NEARLY_FRACTION_WIDTH = Decimal("0.10")

# "Over 150,000" is said of less than half as much again. Usage: DESIGN leaves open how far "over" reaches.
OVER_REACH = Decimal("1.5")
# In a sentence that repeats the source's words, a bound may differ by so much: "over 40%" for "over 43%".
BOUND_REACH = Decimal("0.1")

# A bare number of a claim is taken to be in the unit of the draft's where neither is more than so many times the other:
# beyond that it may be in thousands, or a share in hundredths. Usage, not a measurement.
UNTOLD_REACH = 10

# Words shorter than this are never taken for a misspelling of one another: Dina / Dana, Smith / Smyth.
MISSPELT_LENGTH = 6
# From this length on two slips are allowed: "Jarbussinova" for "Jarbussynova".
MISSPELT_LONG = 10

# In a full name whose other words are all right, words of such a length may be slips, and of this length in two letters (of
# any, in names of three words), where no source writes the draft's: "Desmond Price" for "Desmond Pryce".
SLIP_LENGTH = 4
SLIP_LONG = 7

# --- Sentences

# A table or a list without full stops may look like one sentence of any length; from here on, in characters, it is cut.
LONGEST_SENTENCE = 1500

# --- Similarity: how well words fit a claim, 0 to 100 (`factcheck.retrieve`)

# Of the similarity, the part that says how much of the claim's own statement the draft repeats; the rest says how much
# of the draft's words the claim and its topic know. Chosen on the development sentences (docs/decisions/004).
CLAIM_SHARE = 0.3
# A word that no claim uses weighs as much as a middling one.
UNKNOWN_RARITY = 0.5
# A word of the topic's question or terms counts a little less than one of the claim itself.
TERM_WEIGHT = 0.9
# How many claims that share words with a sentence are looked at.
CANDIDATES = 20
# … and how many of one topic: the rest of it is compared in any case, where one of these fits.
MOST_OF_TOPIC = 6
# A word beyond a clause boundary counts this much less for each boundary …
BOUNDARY_WEIGHT = 0.7
# … and beyond another figure of the same kind this much less again …
OTHER_FIGURE_WEIGHT = 0.6
# … though never less than this.
FAR_WEIGHT = 0.3
# What a figure counts ("68 centres") says more than any other word.
COUNTED_WEIGHT = 1.6
# Figures that count the same thing ("68 centres", "86 centres") fit better than the words alone say, others less.
SAME_THING = 1.15
OTHER_THING = 0.8
# A date whose clause names the claim's milestone ("in force", "took effect") is about that milestone.
SAME_EVENT = 1.3
# A word that is said around any figure ("was last recorded at"), where no claim uses it.
FIGURE_WORD_WEIGHT = 0.2
# A word of the sentence before, where this one leans on it.
CONTEXT_WEIGHT = 0.25

# --- Judging (`factcheck.judge`): below these similarities nothing is said

# Curated claims that fit less are not looked at.
LEAST_FIT = 30.0
# … nor are raw ones from here down: a short sentence of a source has few words to share.
LEAST_RAW_FIT = 8.0
# A figure of a raw source is borne out in a clause with so many content words at most that the source nowhere uses. From
# three on, 10 of 17 supports were none on half of VitaminC's development split, and 11 of 13 in EQUATE's headlines beside
# a sentence of their article; from two on, 22 of 71 and 26 of 42.
MOST_UNSAID = 2
# A value that agrees is evidence of its own that the claim is meant: less likeness will do.
SUPPORT_FIT = 34.0
# A conflict must be about the very thing …
CONFLICT_FIT = 36.0
# … whose own statement it must repeat in part (by rarity of the words; the least on the development sentences is 0.25) …
OWN_SHARE = 0.22
# … and, where the figure counts something, count the same: most of what either side names must be known to the other.
COUNTED_SHARE = 0.5
# … and, where it is a date, know most of the clause that the date stands in.
CLAUSE_SHARE = 0.7
# … and, where it is a figure, name at least this part of the claim's subject …
SUBJECT_SHARE = 0.15
# … and know most of the clause of the figure, or of its sentence.
KNOWN_SHARE = 0.6
# A name that so few topics share says what a sentence is about as well as a term does.
NAMED_RARITY = 0.3
# Words that fit so well need no further sign.
CLEAR_FIT = 60.0
# A sentence of a source that the draft's fits so well bears a value of it out, whatever stands right beside that.
NEAR_FIT = 40.0
# Against a claim that nobody curated (no topic, no terms, no statement) the signs that it is meant are weighed and summed
# (`factcheck.align.strength`). The weights are those of a logistic regression on pairs of sentences (docs/decisions/006).
SIGNS = {
    "rare": 0.63, "base": -1.14, "similar": 0.34, "close": 1.06, "around": 1.53, "flows": 1.53, "derived_beside": 2.02,
    "strange": -1.18, "alone": 0.50, "number": 2.24, "date_near": 0.89, "told": -0.88, "untold": -0.65, "slip": 0.95,
    "derived": -3.13, "derived_untold": 2.70, "derived_slip": 1.74, "narrowed": -0.46, "headed": -0.82, "unlike": -0.19,
    "supposed": -0.52, "time": -0.17, "contrasted": -0.05, "thing": -0.28, "modified": -1.22,
}  # fmt: skip
SIGNS_BIAS = -1.18
SURE_SIGNS = 0.6
# Shared words that are so unlikely to be shared by chance, in nats, leave no doubt.
MOST_SURPRISE = 20.0
# … and whatever their sum, so many content words must be shared, unless the draft was written from the sources.
LEAST_SHARED = 2
# A draft of whose values the sources state so many was written from them.
WRITTEN_FROM = 0.4
# A claim whose similarity is under this part of the best one's is about something else.
RIVAL_SHARE = 0.75
# A whole sentence and a claim without a figure …
STATEMENT_FIT = 45.0
# … and where one of them denies the other.
DENIAL_FIT = 55.0
# … and, where the claim is a whole sentence of a source, so much of it must be repeated.
RAW_DENIAL_SHARE = 0.6
# … or all but one word of it, which has a contrary there: so much of either must be in the other.
OPPOSED_SHARE = 0.75
# Where the sources are of one affair with the text a clause is enough, if so much of it is in the source's sentence, and
# of the source's clause in the text, and if the words shared are so unlikely to be by chance, in nats.
OPPOSED_CLAUSE_SHARE = 0.6
CLAUSE_SURPRISE = 4.0
# A name with a slip is that of an entity only where the rest of the sentence fits what is said of it so well (the least
# on the development sentences is 14, of another person of nearly the same name 0).
NAME_FIT = 8.0
# A name of so many words, all but one of them right, needs no sentence around it.
LONG_NAME = 3
# A sentence of fewer content words states nothing that could be judged as a whole.
LEAST_STATEMENT = 3
# A plan is set beside a sentence of fact only where the sentence repeats so much of it.
MEANT_SHARE = 0.4

# --- Time: a figure without a year is taken to be about the years around its source

PERIOD_BEFORE = 1
PERIOD_AFTER = 1

# --- Sources against each other

# Two claims without a topic or value say one thing when the words of each fit the other at least so well.
SAME_STATEMENT_FIT = 60.0
# Where a curator gave both one subject and one scope, less will do: with values, and without.
SAME_SUBJECT_FIT = 20.0
SAME_SUBJECT_STATEMENT_FIT = 41.0
# Two that agree answer one question where their sentences, and what stands around their values, are so alike.
SAME_QUESTION_FIT = 45.0
SAME_QUESTION_CLOSENESS = 0.45
# Two sources that differ in more places than this, and in more than they agree in, are about different things.
MOST_APART = 2
# … where their values are less near than this (1 for the same, 0 from twice the other on).
NEAR_VALUES = 0.5
# Two sources that both state so many telling figures and dates are of one affair: two of one do so from 4 on in our eight
# sets of three articles, two of a company's year and of its strike in none.
AFFAIR_VALUES = 3
# There two claims, each of which no other one fits better and whose values the other source does not state, answer one
# question from this sum of the signs of both on. On the two development packs and six more sets of three articles all
# conflicts of values that causes were looked for in lie above it, and one pair that is none (how long two witnesses spoke).
AFFAIR_SURE = -0.25
# What counts for it beside the signs: the same figures in both sentences, up to so much; two days within a month of each
# other, and against it two further apart; numbers that are less near than this (1 for the same, 0 from twice the other
# on); a doubt, for each side; and what the signs sum up to where one sentence was not thought of for the other at all.
AFFAIR_BESIDE = 1.5
AFFAIR_NEAR_DAY = 1.0
AFFAIR_FAR_DAY = -1.5
AFFAIR_NEAR = 0.25
AFFAIR_FAR_NUMBER = -1.5
# … unless what stands around them is so alike;
AFFAIR_CLOSE = 0.7
# … and two values of which one is the other copied wrongly.
AFFAIR_SLIP = 1.5
AFFAIR_DOUBT = -1.5
AFFAIR_UNTHOUGHT = -1.5
# Two claims of different topics with one figure look alike from here on, and are shown as such.
LOOK_ALIKE_FIT = 12.0

# A figure of so many significant digits names its measure: 8.74 is no coincidence, 17 may be one.
TELLING_DIGITS = 3
# Of a topic with values for more scopes than this, only such a figure tells that it was taken from another scope.
FEW_SCOPES = 10

# --- The draft against itself: two sentences say the same thing when they share so many content words …

SAME_SENTENCE_WORDS = 3
# … and these are at least such a part of the words of each.
SAME_SENTENCE_SHARE = 0.7

# --- Closeness: how alike the surroundings of two values are, 0 to about 1 (`factcheck.align.closeness`)

# A content word counts this much less for each one that stands between it and the value …
BESIDE_WORD = 0.8
# … and for each other value between.
BESIDE_FIGURE = 0.5
# "It *grossed* $36 million at home and $85 million abroad": what leads up to the first value counts for all …
LEADING = 0.5
# A word before the one value and behind the other counts this much of one on the same side.
OTHER_SIDE = 0.6
# Two figures that count the same thing are so much closer, two that count different things so much less.
SAME_HEAD = 0.25
OTHER_HEAD = 0.25
# Values that stand at the same place of equally many are a little closer.
SAME_ORDER = 0.1
# A figure is said of the thing that its source says another figure of where the draft has so much of the words around that
# one, and so much more of them than of its own. Chosen on eight sets of drafts by another hand: 6 right, none wrong.
CONTRAST_KNOWN = 0.6
CONTRAST_MORE = 0.4
# … in a sentence of so many figures at most: in a long list what is said of which is hard to tell. Chosen on the counts of
# epidemic and rail (an alarm less, an error less); it changes nothing on the other sets.
CONTRAST_MOST = 3
# Two equal values are exchanged where the words around them fit crosswise so much better.
SWAPPED = 0.25
# From here on, together with such a similarity, the draft repeats the sentence of the source.
VERBATIM_CLOSENESS = 0.8
VERBATIM_FIT = 75.0
# A sentence of so many content words that is the source's word for word means what the source means.
COPIED_WORDS = 3
# Equal values so closely surrounded bear each other out.
ALIKE_CLOSENESS = 0.5
# What the values themselves say, by how they agree: half of all numbers are "more than 10".
ANSWERS = {"equal": 0.6, "rounded": 0.4, "equivalent": 0.4, "complement": 0.1}
# … and what the names beside them do: more than equal values, for in a list those are easily exchanged.
LABELLED = 0.7
# A value that does not agree, and may not be meant, yields to one that agrees: it is so much less close. On VitaminC's
# development split this adds three right conflicts and no wrong one.
UNSURE = 0.3
# A wrong figure mostly lies near the right one: so much for the same number, nothing for twice it or half of it.
NEAR_NUMBER = 0.3
# … and so near is one with its digits in another order, or with a zero too many.
SLIP = 0.8

# --- Search: the claims most like a text (`factcheck.search`). All were chosen on CheckThat! 2020's development split,
# where MAP@5 is 0.902 with all of them; what it is with another value stands beside each (docs/decisions/007).

# How slowly a word that a claim repeats stops saying more, k1 of BM25 (1.2: 0.898; 2: 0.902) …
SEARCH_REPEAT = 1.6
# … and how much less a word says in a long claim than in a short one, b of BM25, 0 to 1 (0.3: 0.898; 0.75: 0.896).
SEARCH_LENGTH = 0.5
# A word of talk ("look", "right now") says less of what a text is about (0 and 1: 0.898).
SEARCH_TALK = 0.45
# Who wrote a post is mostly who the claim is about (0: 0.882), and when tells which of their posts it was (0: 0.894).
SEARCH_AUTHOR = 0.9
SEARCH_DATE = 0.8
# A post with a picture is mostly about a photo or video (0: 0.901).
SEARCH_PICTURE = 0.4
# A word that often tells of the same thing counts this much of the word itself (0: 0.889; 0.8: 0.896).
RELATED_WEIGHT = 0.6
# How many claims are looked at more closely (30 and 120 find the same) …
SEARCH_LIST = 40
# … and what the best of them say besides is looked for too: so many claims, so many words, so much (0: 0.893; 1: 0.897).
ECHO_CLAIMS = 10
ECHO_WORDS = 20
ECHO_WEIGHT = 0.6
# Two texts that are spelt quite alike score so many nats more (0: 0.891), in runs of so many letters (3 and 5: 0.898).
SPELLING_WEIGHT = 40.0
LETTERS = 4
# Words from this length on, in letters, that no claim uses are cut into words that claims use (never: 0.898) …
JOINED_LENGTH = 7
# … of such a length, and so many.
SHORTEST_PART = 3
LONGEST_PART = 14
MOST_PARTS = 4

# --- Checking a claim base (`factcheck lint`)

# A passage of a source is shown beside a quote that is not in it from this likeness on, 0 to 100. Below it the words have
# little in common: on the shipped base, quotes sought in sources that they are not from reach 55 to 62.
NEAR_PASSAGE = 65.0
# Two claims of different sources and topics look comparable where so many of their words, figures left out, are in both,
# 0 to 100: on the shipped base the nearest that are about different things share 55.
SPLIT_TOPIC_FIT = 60.0
