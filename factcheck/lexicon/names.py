"""Titles, legal forms and transliteration rules of names, as data."""

from __future__ import annotations

import re

# Words before a name that are not part of it.
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president prime minister deputy vice former ex acting chairman
    chairwoman chair commissioner ombudsman judge justice senator governor mayor king queen prince princess general colonel
    major captain director reporter journalist diplomat ambassador lawyer activist expert civil servant madam madame
    chancellor secretary spokesman spokeswoman spokesperson speaker associate co-author author coach researcher analyst
    """.split()
)
CONNECTORS = frozenset({"of", "on", "for", "the", "de", "von", "van", "der", "den", "al", "bin", "ibn", "la", "du", "&"})
# Only inside a name that an "of", "on" or "for" has opened: "Committee on Youth and Family Affairs".
INNER_CONNECTORS = frozenset({"and", "against", "to", "in"})
OPENERS = frozenset({"of", "on", "for"})
# Legal forms say nothing of which company is meant; those of several words are folded and joined by spaces.
LEGAL_FORMS = frozenset(
    """ltd limited llc llp lp inc incorporated corp corporation company co gmbh mbh plc pf ag kg ohg se sa sas
    sarl srl spa nv bv ab oy oyj as asa aps kk jsc ojsc cjsc pjsc oao ooo zao pao too tov
    aktiengesellschaft akg gesellschaft pte pty pvt""".split()
)
LEGAL_PHRASES = (
    "open joint stock company",
    "closed joint stock company",
    "public joint stock company",
    "joint stock company",
    "limited liability company",
    "limited liability partnership",
)

# Spellings of one sound across transliterations of Kazakh, Russian and their neighbours. Sources: the romanisation
# tables BGN/PCGN 1979 and GOST 7.79, and the Kazakh Latin alphabet of 2021, where they write one letter differently.
TRANSLITERATION: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"q", "k"),
        (r"zh|dzh", "j"),
        (r"kh|x", "h"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"gh", "g"),
        (r"tz", "ts"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"(?<=[aeiou])y(?=e)", ""),  # Nazarbayev, Nazarbaev
        (r"(?<=[aeiou])i(?=ev)", ""),
        (r"iya$", "ia"),  # Mariya, Maria
        (r"(?<=[bcdfghjklmnprstvz])y(?=[au])", "i"),  # Tatyana, Tatiana
        (r"(?:iy|yy|ij|yi)$", "y"),  # Dmitriy, Dmitry
        (r"(?<=[^aeiou])i$", "y"),
        (r"ck", "k"),
    )
)
# Words of organisation names with a British and an American spelling are made one by `factcheck.lexicon.words.stem`.
# Endings of Slavic and Turkic surnames whose bearer is a woman: "Nukenova" is not a misspelt "Nukenov".
FEMININE = re.compile(r"(?:ov|ev|in|yn)a$|(?:sk|tsk)aya$")
# What turns a place into its people or their adjective: "Kazakhstani" is no misspelt "Kazakhstan".
DERIVED = re.compile(r"(?:i|s|is|an|ans|ian|ians|ese|n|ns|ish|er|ers|ic|y|ies|e|es|d|ed|ing|al|a)$")
