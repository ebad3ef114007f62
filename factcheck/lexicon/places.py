"""Peoples and adjectives of places, as data: "Kazakh families" are in Kazakhstan."""

from __future__ import annotations

# What stands for all places together.
WORLD = frozenset({"world", "worldwide", "global", "globally", "the world", "earth"})

DEMONYMS: dict[str, str] = {
    "afghan": "afghanistan", "albanian": "albania", "algerian": "algeria", "american": "united states",
    "argentine": "argentina", "armenian": "armenia", "australian": "australia", "austrian": "austria",
    "azerbaijani": "azerbaijan", "bangladeshi": "bangladesh", "belarusian": "belarus", "belgian": "belgium",
    "brazilian": "brazil", "british": "united kingdom", "bulgarian": "bulgaria", "canadian": "canada",
    "chilean": "chile", "chinese": "china", "colombian": "colombia", "croatian": "croatia", "cuban": "cuba",
    "czech": "czech republic", "danish": "denmark", "dutch": "netherlands", "egyptian": "egypt", "english": "england",
    "estonian": "estonia", "ethiopian": "ethiopia", "european": "europe", "finnish": "finland", "french": "france",
    "georgian": "georgia", "german": "germany", "ghanaian": "ghana", "greek": "greece", "hungarian": "hungary",
    "icelandic": "iceland", "indian": "india", "indonesian": "indonesia", "iranian": "iran", "iraqi": "iraq",
    "irish": "ireland", "israeli": "israel", "italian": "italy", "japanese": "japan", "jordanian": "jordan",
    "kazakh": "kazakhstan", "kazakhstani": "kazakhstan", "kenyan": "kenya", "korean": "korea", "kyrgyz": "kyrgyzstan",
    "latvian": "latvia", "lebanese": "lebanon", "libyan": "libya", "lithuanian": "lithuania", "malaysian": "malaysia",
    "mexican": "mexico", "moldovan": "moldova", "mongolian": "mongolia", "moroccan": "morocco", "nepalese": "nepal",
    "nigerian": "nigeria", "norwegian": "norway", "pakistani": "pakistan", "palestinian": "palestine",
    "peruvian": "peru", "polish": "poland", "portuguese": "portugal", "romanian": "romania", "russian": "russia",
    "saudi": "saudi arabia", "scottish": "scotland", "serbian": "serbia", "slovak": "slovakia",
    "slovenian": "slovenia", "spanish": "spain", "sudanese": "sudan", "swedish": "sweden", "swiss": "switzerland",
    "syrian": "syria", "tajik": "tajikistan", "thai": "thailand", "tunisian": "tunisia", "turkish": "turkey",
    "turkmen": "turkmenistan", "ukrainian": "ukraine", "uzbek": "uzbekistan", "venezuelan": "venezuela",
    "vietnamese": "vietnam", "welsh": "wales", "yemeni": "yemen",
}  # fmt: skip

# Countries, in the spellings of the news, with their capitals: "Bishkek joined the treaty" speaks of Kyrgyzstan.
CAPITALS: dict[str, str] = {
    "afghanistan": "kabul", "albania": "tirana", "algeria": "algiers", "andorra": "", "angola": "luanda",
    "argentina": "buenos aires", "armenia": "yerevan", "australia": "canberra", "austria": "vienna",
    "azerbaijan": "baku", "bahamas": "nassau", "bahrain": "manama", "bangladesh": "dhaka", "barbados": "bridgetown",
    "belarus": "minsk", "belgium": "brussels", "belize": "belmopan", "benin": "", "bhutan": "thimphu",
    "bolivia": "la paz", "bosnia and herzegovina": "sarajevo", "botswana": "gaborone", "brazil": "brasilia",
    "brunei": "", "bulgaria": "sofia", "burkina faso": "ouagadougou", "burundi": "", "cambodia": "phnom penh",
    "cameroon": "yaounde", "canada": "ottawa", "cape verde": "praia", "central african republic": "bangui",
    "chad": "", "chile": "santiago", "china": "beijing", "colombia": "bogota", "comoros": "moroni", "congo": "",
    "costa rica": "", "croatia": "zagreb", "cuba": "havana", "cyprus": "nicosia", "czech republic": "prague",
    "czechia": "", "denmark": "copenhagen", "djibouti": "", "dominican republic": "santo domingo", "ecuador": "quito",
    "egypt": "cairo", "el salvador": "san salvador", "england": "london", "equatorial guinea": "malabo",
    "eritrea": "asmara", "estonia": "tallinn", "eswatini": "mbabane", "ethiopia": "addis ababa", "fiji": "suva",
    "finland": "helsinki", "france": "paris", "gabon": "libreville", "gambia": "banjul", "georgia": "tbilisi",
    "germany": "berlin", "ghana": "accra", "greece": "athens", "guatemala": "", "guinea": "conakry", "guyana": "",
    "haiti": "port-au-prince", "honduras": "tegucigalpa", "hungary": "budapest", "iceland": "reykjavik",
    "india": "new delhi", "indonesia": "jakarta", "iran": "tehran", "iraq": "baghdad", "ireland": "dublin",
    "israel": "", "italy": "rome", "ivory coast": "abidjan", "jamaica": "kingston", "japan": "tokyo",
    "jordan": "amman", "kazakhstan": "astana", "kenya": "nairobi", "kosovo": "pristina", "kuwait": "kuwait city",
    "kyrgyzstan": "bishkek", "laos": "vientiane", "latvia": "riga", "lebanon": "beirut", "lesotho": "maseru",
    "liberia": "monrovia", "libya": "tripoli", "liechtenstein": "vaduz", "lithuania": "vilnius", "luxembourg": "",
    "madagascar": "antananarivo", "malawi": "lilongwe", "malaysia": "kuala lumpur", "maldives": "", "mali": "bamako",
    "malta": "valletta", "mauritania": "nouakchott", "mauritius": "port louis", "mexico": "mexico city",
    "moldova": "chisinau", "monaco": "", "mongolia": "ulaanbaatar", "montenegro": "podgorica", "morocco": "rabat",
    "mozambique": "maputo", "myanmar": "naypyidaw", "namibia": "windhoek", "nepal": "kathmandu",
    "netherlands": "the hague", "new zealand": "wellington", "nicaragua": "managua", "niger": "niamey",
    "nigeria": "abuja", "north korea": "pyongyang", "north macedonia": "skopje", "norway": "oslo", "oman": "muscat",
    "pakistan": "islamabad", "palestine": "ramallah", "panama": "panama city", "papua new guinea": "port moresby",
    "paraguay": "asuncion", "peru": "lima", "philippines": "manila", "poland": "warsaw", "portugal": "lisbon",
    "qatar": "doha", "romania": "bucharest", "russia": "moscow", "rwanda": "kigali", "saudi arabia": "riyadh",
    "scotland": "edinburgh", "senegal": "dakar", "serbia": "belgrade", "sierra leone": "freetown", "singapore": "",
    "slovakia": "bratislava", "slovenia": "ljubljana", "somalia": "mogadishu", "south africa": "pretoria",
    "south korea": "seoul", "south sudan": "juba", "spain": "madrid", "sri lanka": "colombo", "sudan": "khartoum",
    "sweden": "stockholm", "switzerland": "bern", "syria": "damascus", "taiwan": "taipei", "tajikistan": "dushanbe",
    "tanzania": "dodoma", "thailand": "bangkok", "togo": "lome", "trinidad and tobago": "", "tunisia": "tunis",
    "turkey": "ankara", "turkmenistan": "ashgabat", "uganda": "kampala", "ukraine": "kyiv",
    "united arab emirates": "abu dhabi", "united kingdom": "", "united states": "washington",
    "uruguay": "montevideo", "uzbekistan": "tashkent", "venezuela": "caracas", "vietnam": "hanoi", "wales": "cardiff",
    "yemen": "sanaa", "zambia": "lusaka", "zimbabwe": "harare",
}  # fmt: skip

# Other spellings of them.
OTHER_NAMES: dict[str, str] = {
    "britain": "united kingdom", "great britain": "united kingdom", "uk": "united kingdom", "the uk": "united kingdom",
    "america": "united states", "usa": "united states", "the us": "united states", "turkiye": "turkey",
    "holland": "netherlands", "burma": "myanmar", "kiev": "ukraine", "kyrgyz republic": "kyrgyzstan",
    "republic of kazakhstan": "kazakhstan", "russian federation": "russia", "swaziland": "eswatini",
    "cote d'ivoire": "ivory coast", "european union": "european union", "the eu": "european union", "europe": "europe",
    "africa": "africa", "asia": "asia", "latin america": "latin america", "middle east": "middle east",
}  # fmt: skip


def country_names() -> list[tuple[str, str]]:
    """Each name of a country, and of a capital, with the country that it stands for."""
    names = [(country, country) for country in CAPITALS]
    names += [(capital, country) for country, capital in CAPITALS.items() if capital]
    return names + list(OTHER_NAMES.items())
