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
