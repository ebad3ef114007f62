"""Text of a document made safe to print: what cannot be seen is shown as an escape, white space is a space."""

from __future__ import annotations

import re

_WHITE_SPACE = re.compile(r"\s+")
# Letters and marks that no terminal draws, though Unicode does not count them among the format characters.
_INVISIBLE = frozenset(
    map(chr, (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0x180B, 0x1810), *range(0xE0100, 0xE01F0)))
)
# Pictures that a zero-width joiner makes one of: a family, a rainbow flag, a woman at a computer.
_PICTURE = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_JOINER = re.compile(f"[{_PICTURE}]\ufe0f?(?P<joiner>\u200d)(?=[{_PICTURE}])")


def safe(text: str) -> str:
    r"""A text on one line, without control, direction, zero-width and other format characters, but for those in emoji.

    >>> safe("17\u200b% [sic]\n\x1b[31m")
    '17\\u200b% [sic] \\x1b[31m'
    """
    line = _WHITE_SPACE.sub(" ", text)
    if line.isprintable() and _INVISIBLE.isdisjoint(line):
        return line
    joiners = {match.start("joiner") for match in _JOINER.finditer(line)}
    return "".join(char if at in joiners or _is_visible(char) else _escape(ord(char)) for at, char in enumerate(line))


def _is_visible(char: str) -> bool:
    return char.isprintable() and char not in _INVISIBLE


def _escape(code: int) -> str:
    r"""As Python, JSON and YAML write it: \x1b, \u202e, \U000e0041."""
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
