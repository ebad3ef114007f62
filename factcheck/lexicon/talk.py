"""Words of talk, as data: they say how somebody speaks and seldom what of, so they count less in a search."""

from __future__ import annotations

TALK_WORDS = frozenset(
    """absolutely actually ago agree ain't alright always amazing anybody anymore anyone anything anyway ask asked
    away awesome awful back bad believe best better big bit breaking bring call called came care
    case chance check clear clearly close come coming completely cool could couldn course crazy damn dear decide
    definitely deserve didn't different disgrace disgusting does doing done dude else end enough especially even
    ever every everybody everyone everything exactly excuse fact far feel feeling fell find fine folks follow
    forget found full fun get gets getting give given gives glad go god goes going gone gonna good
    got gotta great guess guy guys happen happened happening happens happy hard hate hear heard hell hello help
    hey hi hope horrible huge i'm idea imagine instead issue job joke just keep kind knew know knows last later
    learn least leave left let lets like likely line literally little lol long look looked looking looks lot lots
    love made make makes making many matter may maybe mean means meet mind minute moment month morning move much
    must myself name need needed needs never new next nice nobody nothing oh ok okay old omg one ones ooh part
    people perhaps person place plan please point possible pretty probably problem proud put question quite read
    ready real realize really reason remember remind reminder right sad said saw say saying says see seeing seem
    seems seen sense seriously share shocking sick simple simply since single sit smh someone something
    sometimes soon sorry sort source special stand start started starting stay still stop story stuff stupid
    supposed sure take taken takes taking talk talking tell telling terrible thank thanks that's thing things
    think thinks this thought time times today together told tomorrow tonight took total totally tried true truly
    truth try trying turn turned two unbelievable understand update use used using usually wait wake wanna want
    wanted wants wasn't watch way we're week weekend weird well went what's whatever whole wish wonder wonderful
    word words work worked working works world worry worse worst would wouldn't wow wrong wtf y'all yeah year
    years yes yesterday yet you're
    """.split()
)
