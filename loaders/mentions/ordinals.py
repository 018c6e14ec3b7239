"""Ordinal numbers as documents write them: "27th", "twenty-seventh", "XXVII", "9e"."""

from __future__ import annotations

import re

UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
CARDINALS = "one two three four five six seven eight nine".split()
TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
OTHERS = {
    "premier": 1, "premiere": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6,
    "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "primera": 1, "primer": 1, "segunda": 2, "tercera": 3,
    "erste": 1, "ersten": 1, "zweite": 2, "zweiten": 2, "dritte": 3, "dritten": 3, "forsta": 1, "andra": 2, "tredje": 3,
}  # fmt: skip
NUMBERED = re.compile(r"(\d{1,4})(?:st|nd|rd|th|e|er|ere|eme|a|o)")


def ordinal_at(words: list[str], at: int) -> tuple[int, int]:
    """(the number, how many tokens) of the ordinal that begins at this folded token; (0, 0) where there is none.

    >>> ordinal_at(["the", "twenty", "seventh", "session"], 1)
    (27, 2)
    """
    number, length = _hundreds(words, at)
    if length:
        rest, more = _below_hundred(words, at + length)
        return (number + rest, length + more) if more else (0, 0)
    return _below_hundred(words, at)


def _hundreds(words: list[str], at: int) -> tuple[int, int]:
    """(the number, how many tokens) of the hundreds before an ordinal: "two hundred and", the "7," of "7,533rd"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at].isdecimal() and len(words[at]) <= 2 and re.fullmatch(r"\d{3}(?:st|nd|rd|th)", following):
        return 1000 * int(words[at]), 1
    counted = words[at] in CARDINALS and following == "hundred"
    if not counted and words[at] != "hundred":
        return 0, 0
    number, length = (CARDINALS.index(words[at]) + 1, 2) if counted else (1, 1)
    return 100 * number, length + (words[at + length : at + length + 1] == ["and"])


def _below_hundred(words: list[str], at: int) -> tuple[int, int]:
    if at >= len(words):
        return 0, 0
    word = words[at]
    numbered = NUMBERED.fullmatch(word)
    if numbered:
        return int(numbered[1]), 1
    if word in TENS and at + 1 < len(words) and words[at + 1] in UNITS:
        return TENS[word] + UNITS.index(words[at + 1]) + 1, 2
    if word in UNITS:
        return UNITS.index(word) + 1, 1
    if word in TEENS:
        return TEENS.index(word) + 10, 1
    if word.endswith("ieth") and word[:-4] + "y" in TENS:
        return TENS[word[:-4] + "y"], 1
    return (OTHERS[word], 1) if word in OTHERS else (0, 0)


def roman_number(numeral: str) -> int:
    """The number of a Roman numeral.

    >>> roman_number("XIV")
    14
    """
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in numeral]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def ordinal_text(number: int) -> str:
    """The number as an English ordinal: 1st, 22nd, 113th."""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
