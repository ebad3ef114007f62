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
# Before a name at the start of a sentence these only say what somebody or something is: "Prosecutor Alan Frey". Unlike
# titles they may begin a name ("Rival Sons"), so names are compared with them.
ROLES = frozenset(
    """prosecutor rival neighbour neighbor detective inspector sergeant constable officer lieutenant councillor councilor
    congressman congresswoman representative treasurer economist solicitor attorney barrister defender striker
    goalkeeper midfielder historian actor actress singer author novelist cellist pianist painter engineer surveyor
    accountant auditor farmer fisherman builder architect chef teacher nurse doctor bishop archbishop father sister
    brother cousin widow husband wife campaigner organiser organizer founder owner
    """.split()
)
# Offices in letters, which name nobody.
OFFICES = frozenset({"ceo", "cfo", "coo", "cto", "mp", "mps", "mep", "meps", "pm", "qc", "kc"})
CONNECTORS = frozenset({"of", "on", "for", "the", "de", "von", "van", "der", "den", "al", "el", "bin", "ibn", "bint", "la",
                        "du", "&"})  # fmt: skip
# Of these, the ones that lead to the name of a parent: with them, the order of the names tells who is whose child.
PATRONYMICS = frozenset({"bin", "ibn", "bint", "ben"})
# Only inside a name that an "of", "on" or "for" has opened: "Committee on Youth and Family Affairs".
INNER_CONNECTORS = frozenset({"and", "against", "to", "in"})
OPENERS = frozenset({"of", "on", "for"})
# Legal forms say nothing of which company is meant; those of several words are folded and joined by spaces.
# Names that take a number, and the numbers they take: "Windows 11", "a Boeing 737".
NUMBERED: dict[str, str] = {
    **dict.fromkeys(
        """android apollo artemis ariane chandrayaan covid euro expo falcon galaxy interstate ios ipad iphone kindle local
        locals macos nexus nintendo pixel playstation psalm raspberry sars shenzhou soyuz starship surface voyager windows
        wrestlemania xbox""".split(),
        r"\d{1,4}",
    ),
    "airbus": r"[23]\d0", "boeing": r"7\d7", "jumbo": r"7\d7", "formula": r"[1-4]", "mach": r"\d{1,2}", "catch": "22",
    "model": r"\d{1,4}", "channel": r"\d{1,2}", "radio": r"\d", "division": r"\d", "studio": r"\d\d",
    "area": "51", "title": r"\d{1,2}", "motel": "6", "war": "[12]", "proposition": r"\d{1,3}", "amendment": r"\d{1,2}",
    "fahrenheit": "451", "pier": r"\d{1,2}", "fortune": "100|500|1000", "s&p": "100|400|500|600", "nasdaq": "100",
    "ftse": "100|250|350", "stoxx": "50|600", "nikkei": "225", "cac": "40", "dax": "30|40", "ibex": "35", "asx": "200",
    "csi": "300", "kospi": "200", "billboard": "200", "hot": "100",
}  # fmt: skip

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

# Spellings of one name, each group by itself: what no rule of sound brings together. Facts of onomastics, from the name
# tables of the BGN/PCGN romanisation systems and from use in the press.
_VARIANTS = """
    muhammad mohammed mohamed mohammad muhammed mohamad muhamed mohamud mahomed
    hussein husain husayn hussain hossein husein hoseyn hussien
    hassan hasan hassaan
    osama usama ousama
    muammar moammar muamar moamar
    gaddafi qaddafi gadhafi qadhafi kadhafi kaddafi
    rouhani rohani ruhani rowhani
    laden ladin
    ahmed ahmad ahmet akhmed akhmad
    omar umar omer
    yusuf yousef youssef yousuf yusef yossef iusuf
    ibrahim ebrahim ibraheem
    mahmoud mahmud mahmood
    mustafa mostafa moustafa mustapha
    khalid khaled
    rashid rasheed rachid
    said saeed sayed saied
    karim kareem
    nasser nasir naser
    salman selman
    suleiman sulayman soliman sulaiman
    abdullah abdallah abdulla abdollah
    ali aly
    amin ameen
    noor nur nour
    nuristani nooristani nouristani
    sheikh shaikh shaykh sheik
    alexander aleksandr alexandr aleksander oleksandr alyaksandr aliaksandr
    lukashenko lukashenka
    sergei sergey serhiy serhii siarhei
    andrei andrey andriy andrii
    nikolai nikolay mykola
    mikhail mikhael mykhailo
    vladimir volodymyr wladimir volodimir uladzimir
    zelensky zelenskyy zelenskiy zelenskyi zelenskij
    yevgeny evgeny yevgeniy evgenii evgeniy yevhen
    yelena elena olena
    yekaterina ekaterina kateryna
    natalia natalya nataliya
    yuri yury yuriy iurii juri
    dmitry dmitri dmitriy dmytro
    fyodor fedor feodor
    pyotr petr petro
    pavel pavlo
    vasily vasiliy vasyl
    georgy georgi georgiy heorhii
    igor ihor
    oleg oleh
    viktor victor
    maxim maksim maksym
    alexei aleksei alexey aleksey oleksiy oleksii
    gulnara gulnar
    sofia sofiya sophia
    maria mariya mariia
    tatiana tatyana tetiana
    ksenia kseniya xenia
    kuandyk quandyq kuandik
    tokayev tokaev toqaev toqayev
    beijing peking
    kyiv kiev
    nuremberg nurnberg
    schroeder schroder
    mueller muller
"""
VARIANTS: dict[str, str] = {word: group.split()[0] for group in _VARIANTS.strip().splitlines() for word in group.split()}

# Short and pet forms of given names: they stand for the name before the colon, at the front of a full name only.
_SHORT_FORMS = """
    william: bill billy will willy; robert: bob bobby rob robbie; richard: rick dick rich ricky; james: jim jimmy jamie;
    john: jack johnny; joseph: joe joey; thomas: tom tommy; michael: mike mick mickey; charles: charlie chuck;
    edward: ed eddie ted teddy ned; anthony: tony; benjamin: ben benny bibi; daniel: dan danny; david: dave davy;
    donald: don donnie; elizabeth: liz beth betty lizzie eliza; francis: frank; frederick: fred freddie;
    gerald: gerry jerry; gregory: greg; henry: harry hank; jeffrey: jeff; kenneth: ken kenny; lawrence: larry;
    leonard: len lenny; margaret: maggie meg peggy; matthew: matt; nicholas: nick nicky; patricia: pat patty;
    patrick: pat paddy; peter: pete; philip: phil; raymond: ray; ronald: ron ronnie; samuel: sam sammy;
    stephen: steve; steven: steve; susan: sue susie; timothy: tim; victoria: vicky; katherine: kate kathy katie;
    catherine: cathy kate katie; christopher: chris; christine: chris; andrew: andy drew; alexander: alex sasha sascha;
    albert: al bert; arthur: art; barack: barry; deborah: debbie; dorothy: dot; douglas: doug; eugene: gene;
    jacob: jake; jennifer: jen jenny; jessica: jess jessie; joshua: josh; judith: judy; nathaniel: nat nate;
    rebecca: becky; theodore: ted teddy theo; vladimir: vova volodya; mikhail: misha; dmitry: dima; sergei: seryozha;
    yekaterina: katya; maria: masha; tatiana: tanya; natalia: natasha; nikolai: kolya; alexei: lyosha alyosha
"""
SHORT_FORMS: frozenset[frozenset[str]] = frozenset(
    frozenset({row.split(":")[0].strip(), short})
    for row in _SHORT_FORMS.replace("\n", " ").split(";")
    for short in row.split(":")[1].split()
)

# Digits that stand for letters in a name that is meant to slip through.
LOOK_ALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "9": "g"})
# "X" and "I" are left out: they are initials as often.
ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11",
         "xii": "12"}  # fmt: skip
