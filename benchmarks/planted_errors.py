"""How many planted errors are found where the base is made from the articles themselves, and how many false alarms come.

    python benchmarks/planted_errors.py FOLDER [--misses 20]

Takes any folder of articles (*.txt, *.md), makes a claim base from all of them, and checks each sentence that states a
figure, a date or a name: once as it is, which must draw no conflict, and once with one of them changed, which must. What is
changed and how hangs on the sentence alone, so two runs do the same. Exits 1 when a bar is missed.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable

import factcheck
from factcheck.lexicon.calendar import MONTHS
from factcheck.lexicon.numbers import ONES, TENS
from factcheck.segment import segment

LEAST_FOUND = 0.97
MOST_ALARMS = 0.005
_MONTH_NAMES = [month.capitalize() for month in MONTHS if len(month) > 4]
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")


def change_figure(text: str, seed: int) -> str | None:
    """The text of a figure with one leading digit, or one number word, put otherwise; None where there is none."""
    if digit := re.search(r"\d", text):
        other = "123456789".replace(digit[0], "")[seed % 8]
        return text[: digit.start()] + other + text[digit.end() :]
    for table in (TENS, {word: number for word, number in ONES.items() if 2 < number < 10}):
        for word in table:
            if re.search(rf"\b{word}\b", text.lower()):
                others = [each for each in table if each != word]
                return re.sub(rf"\b{word}\b", others[seed % len(others)], text, count=1, flags=re.IGNORECASE)
    return None


def change_date(text: str, seed: int) -> str | None:
    """The text of a date with another day, year or month; None where it holds none of them."""
    if day := re.search(r"\b([1-9]|[12]\d)\b", text):
        return text[: day.start()] + str((int(day[0]) + 2 + seed % 9) % 28 + 1) + text[day.end() :]
    if year := re.search(r"\b(?:19|20)\d\d\b", text):
        return text[: year.start()] + str(int(year[0]) - 1 - seed % 5) + text[year.end() :]
    for month in _MONTH_NAMES:
        if month in text:
            others = [each for each in _MONTH_NAMES if each != month]
            return text.replace(month, others[seed % len(others)], 1)
    return None


def change_name(text: str, seed: int) -> str | None:
    """The text of a name of several words with two letters of a long one swapped; None where it has no long one."""
    words = list(_LONG_WORD.finditer(text)) if " " in text else []
    if not words:
        return None
    word = words[seed % len(words)]
    at = next((i for i in range(word.start() + 2, word.end() - 2) if text[i] != text[i + 1]), None)
    return None if at is None else text[:at] + text[at + 1] + text[at] + text[at + 2 :]


CHANGES: dict[str, Callable[[str, int], str | None]] = {
    "quantity": change_figure,
    "date": change_date,
    "name": change_name,
}


def planted(text: str) -> tuple[str, str] | None:
    """The kind of a mention of a sentence, and the sentence with it changed; None where nothing can be changed."""
    seed = zlib.crc32(text.encode())
    mentions = factcheck.find_mentions(text)
    for turn in range(len(mentions)):
        mention = mentions[(seed + turn) % len(mentions)]
        changed = CHANGES[mention.kind](mention.text, seed // 7)
        if changed and changed != mention.text:
            return str(mention.kind), text[: mention.start] + changed + text[mention.end :]
    return None


def main() -> int:
    """Print the figures; 1 when a bar is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--misses", type=int, default=0, help="print so many changes that were not found")
    given = options.parse_args()
    paths = sorted(path for path in given.folder.rglob("*") if path.suffix in (".txt", ".md"))
    documents = {path.name: path.read_text(encoding="utf-8") for path in paths}
    base = factcheck.ClaimBase.from_documents(documents)
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    alarms = 0
    misses = []
    for sentence in (sentence for text in documents.values() for sentence in segment(text)):
        change = planted(sentence.text)
        if change is None:
            continue
        kind, changed = change
        seen[kind] += 1
        conflicts = [
            finding for finding in factcheck.verify(sentence.text, base).findings if finding.verdict == "contradicted"
        ]
        alarms += bool(conflicts)
        for finding in conflicts:
            print(f"FALSE ALARM {finding.text!r} ({finding.message})\n    {sentence.text}")
        hit = factcheck.verify(changed, base).has_conflicts
        found[kind] += hit
        if not hit:
            misses.append(f"MISSED {kind}: {changed}")
    print("\n".join(misses[: given.misses]))
    total = seen.total()
    for kind in sorted(seen):
        print(f"{kind:10} {found[kind]:5} of {seen[kind]:5} changes found  {found[kind] / seen[kind]:.3f}")
    recall, alarm_rate = found.total() / total, alarms / total
    print(f"all        {found.total():5} of {total:5}                {recall:.3f}  (bar {LEAST_FOUND})")
    print(f"false alarms on unchanged sentences  {alarms}  {alarm_rate:.4f}  (bar {MOST_ALARMS})")
    return int(recall < LEAST_FOUND or alarm_rate > MOST_ALARMS)


if __name__ == "__main__":
    sys.exit(main())
