"""Words that often tell of the same thing, as data: a search for the one also looks for the other, at less weight.

Wider than `factcheck.lexicon.synonyms`: "photo" and "image", "teenager" and "student" are no equals, but a text that was
written about the claim in other words is likely to use them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from factcheck.lexicon.places import DEMONYMS
from factcheck.lexicon.synonyms import GROUPS as EQUALS
from factcheck.lexicon.words import plain_stem

GROUPS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """
    photograph photo picture image pic snapshot selfie portrait meme photographed pictured;
    video footage clip recording tape film filmed; fake hoax fabricated false bogus phony counterfeit;
    photoshop doctored altered manipulated edited staged fake; lie false untrue hoax myth;
    say claim state tell announce declare assert; tweet post message twitter; letter note memo mail; email mail;
    speech address remark remarks; slur insult mock ridicule; criticise blast slam attack condemn;
    president potus presidential; politician lawmaker senator congressman congresswoman representative;
    congress house senate; rep representative; sen senator; gov governor; gop republican conservative;
    democrat democratic dem dems liberal leftist; government administration; minister premier; mayor councillor;
    vote voter ballot voting poll; election poll ballot electoral; survey poll; campaign candidate nominee;
    impeach impeachment; resign resignation quit; appoint nominate nominee; law bill legislation act statute;
    rule regulation; constitution constitutional; tax levy taxpayer; court judge justice lawsuit; sue lawsuit suit settle;
    crime criminal felony offence; fraud scam rigged; jail prison imprisoned inmate; arrest detain custody apprehend;
    convict guilty sentence; accuse allege accusation allegation; police cop officer sheriff trooper; evidence proof;
    kill murder slay die death dead; shoot shooting shooter gunman shot; stab knife; attack assault beat; rape assault;
    fight brawl clash scuffle; bomb explosive explosion blast; gun weapon rifle firearm pistol ammunition;
    terrorist terrorism terror jihadist extremist; victim survivor; soldier troop military army; veteran vet soldier;
    war conflict battle; nuclear nuke atomic; missile rocket; strike airstrike; nazi hitler fascist; racist racism bigot;
    protest protester demonstrator demonstration march rally riot; flag banner; black african; white caucasian;
    gay lesbian homosexual lgbt; trans transgender; immigrant migrant refugee immigration undocumented alien asylum;
    illegal unlawful undocumented; deport deportation; border wall frontier; slave slavery; muslim islam islamic;
    quran koran; jew jewish; christian christianity church; pope vatican catholic; priest clergy pastor;
    satan satanic devil; woman female lady women; man male guy; girl daughter; boy son; child kid baby infant toddler;
    teen teenager youth adolescent; mother mum mom mama; father dad daddy; parent mother father;
    grandmother grandma granny; grandfather grandpa; husband wife spouse; marry marriage wedding; couple pair;
    family relative; pregnant pregnancy unborn fetus; abortion fetus; student pupil; school classroom campus;
    university college; teacher professor instructor; boss ceo executive chairman; employee worker staff;
    fire dismiss sack; job employment; company firm corporation; shop store retailer; restaurant diner; brand product;
    customer consumer shopper; buy purchase shopping; pay payment paid; price cost expense; money cash dollar fund;
    donate donation donor contribute contribution charity; bank loan; poor poverty homeless;
    rich wealthy billionaire millionaire; free gratis giveaway; refund reimburse; debt deficit; welfare benefit;
    food meal; drink beverage; beer alcohol; meat beef; candy sweet; drug narcotic opioid heroin;
    marijuana cannabis weed pot; cigarette tobacco smoking smoker; doctor physician; hospital clinic;
    nurse medic paramedic; medicine medication drug; vaccine vaccination vaccinate; illness disease sick virus;
    flu influenza; cancer tumour; poison toxic poisonous; health healthcare medical; insurance obamacare;
    surgery operation; injury wound hurt; rescue save; missing disappear kidnap abduct; car vehicle automobile;
    truck lorry pickup; bus coach; train railway; plane aircraft airplane jet airliner; pilot plane; ship boat vessel;
    crash collide collision accident; fuel gas petrol gasoline; road street highway; house home mansion; hotel resort;
    building tower skyscraper; beach shore coast; sea ocean; storm hurricane cyclone; tornado twister;
    flood flooded flooding; fire wildfire bushfire blaze burn; earthquake quake; snow blizzard snowfall; weather forecast;
    climate warming; moon lunar; space nasa astronaut; dog puppy; cat kitten; cow cattle; animal creature;
    rubbish garbage trash litter; sport team; football nfl; basketball nba; baseball mlb; soccer football; player athlete;
    champion championship; win victory winner; game match; actor actress star; singer musician rapper; song music;
    movie film; celebrity star; show programme series; book novel; writer author wrote; cartoon comic;
    statue monument memorial; logo symbol; sign poster billboard; shirt hat clothes clothing; dress outfit;
    reporter journalist newspaper media press; ad advertisement advert commercial advertising;
    internet online web website; phone mobile cellphone iphone; computer laptop; app software; hack hacker leak;
    delete remove; ban prohibit forbid block; allow permit; force compel; offer give; steal theft thief rob robbery;
    destroy damage; hide conceal disguise; find discover; warn warning alert advisory; apologise apology sorry;
    laugh joke mock; cry weep tear; smile grin; big large huge giant; old elderly; new recent; christmas holiday;
    birthday anniversary; post mail usps postal; gitmo guantanamo; isis isil daesh; us usa america american;
    uk britain british england english; russia russian kremlin putin; eu european europe; un nations;
    bear bore born birth; bite bit bitten; break broke broken; bring brought; build built; burn burnt; buy bought;
    catch caught; choose chose chosen choice; deal dealt; dig dug; draw drew drawn; drink drank drunk;
    drive drove driven driver; eat ate eaten; fall fell fallen; feed fed; fight fought; find found; flee fled;
    fly flew flown flight; forget forgot forgotten; freeze froze frozen; give gave given gift; grow grew grown growth;
    hang hung; hide hid hidden; hold held; keep kept; lead led; lose lost loss; lie lied liar; meet met meeting;
    ride rode ridden; ring rang rung; run ran; sell sold sale; send sent; shake shook shaken; sing sang sung song singer;
    sink sank sunk; sit sat; sleep slept asleep; speak spoke spoken speech speaker; spend spent; stand stood;
    steal stole stolen theft; stick stuck; strike struck; swear swore sworn; swim swam; teach taught; tear tore torn;
    throw threw thrown; wear wore worn; win won winner; write wrote written writer; advise advice advisory;
    admit admission; apply application; attend attendance; believe belief; breathe breath; bury burial buried;
    conclude conclusion; confess confession; decide decision; describe description; destroy destruction; divide division;
    enter entry entrance; erupt eruption; explain explanation; explode explosion; fail failure; high height; hot heat;
    invade invasion; invite invitation; know knowledge; legal law; lend loan; long length; medical medicine; mental mind;
    move motion; pardon clemency; persuade persuasion; prove proof proven; race racial racist; receive receipt;
    refuse refusal; religion religious; remove removal; reveal revelation; science scientist scientific;
    seize seizure confiscate; separate separation; strong strength; succeed success; suspect suspicion; swallow ingest;
    threaten threat; weigh weight; young youth; addict addiction; airport runway; airline flight passenger;
    ape monkey gorilla chimpanzee; attendance crowd audience turnout; audience viewer spectator; bacteria germ;
    bible scripture gospel; blind vision; blood bleed; bribe bribery; burger hamburger; burglar burglary robber;
    captive hostage; chicken poultry; citizen citizenship; classified secret confidential; conspiracy plot;
    corrupt corruption; crocodile alligator; crop harvest farm farmer; cup mug; diet obese overweight;
    disabled disability handicapped; disgust outrage offend offensive; distribute distribution hand-out; driver motorist;
    drown drowned; drunk intoxicated alcohol drinking; ecology environment environmental; emergency crisis;
    employ hire hiring; epidemic outbreak pandemic; espionage spy surveillance; evacuate evacuation; extinct extinction;
    extraterrestrial ufo alien; factory plant manufacture; famine hunger starve; ghost haunted; grave cemetery burial;
    harass harassment; heart cardiac; infect infection virus; interview interviewer; invent inventor invention;
    island isle; jesus christ; killer murderer; kiss hug embrace; leader chief head; leak leaked expose; licence permit;
    lift elevator; mask veil; meat bacon pork; milk dairy; mislead misleading deceptive; monarch king queen royal;
    naked nude; neighbour neighbourhood; obscene vulgar; outbreak contagion; own owner ownership; paedophile molester;
    painter painting artist paint art; pension retirement retire; pill tablet; plane airline; planet earth; pray prayer;
    preach sermon preacher; prostitute prostitution; quote quotation; radio broadcast; rain rainfall; rat mouse rodent;
    ring jewellery; rumour gossip; salute gesture; satire parody spoof; senior elderly; sex sexual; shelter refuge;
    smuggle traffick smuggling; stadium arena; stage staged; suicide suicidal; surgery surgeon; swamp marsh;
    television tv broadcast; tooth dentist dental; torture abuse; toy doll; traffic road; traitor treason; uniform outfit;
    vandal vandalise vandalism graffiti; visit visitor trip tour; visa passport; volunteer volunteering;
    watch viewer viewed; wave tsunami; witness testify testimony; xmas christmas; ag attorney; doj justice; gen general;
    lt lieutenant; prof professor; scotus supreme; vp vice; flotus lady; tx texas; fl florida; ny nyc york; dc washington;
    nc sc carolina; az arizona; nj jersey
    """.split(";")
)


@cache
def related() -> dict[str, tuple[str, ...]]:
    """From each stem to the stems that often tell of the same thing; the people of a place are among them.

    >>> "mexico" in related()["mexican"]
    True
    """
    peoples = [pair for pair in DEMONYMS.items() if " " not in pair[1]]
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for group in (*GROUPS, *EQUALS, *peoples):
        stems = dict.fromkeys(plain_stem(word) for word in group)
        for each in stems:
            found[each].update(dict.fromkeys(other for other in stems if other != each))
    return {each: tuple(others) for each, others in found.items()}
