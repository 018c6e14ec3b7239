"""Amounts of money as documents write them, with their currency and the time they are for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from loaders.months import MONTH_PATTERN


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount at ``plain[start:end]``: `currency` is an ISO 4217 code, `period` as written ("2018", "per year")."""

    start: int
    end: int
    amount: float
    currency: str
    period: str | None


def find_money(plain: str, *, dollar: str | None = None) -> list[Money]:
    """The amounts of money in `plain`, ascending and disjoint.

    A bare "$" is `dollar`, or else the dollar that the text itself speaks of (`usual_dollar`).
    """
    bare_dollar = dollar or usual_dollar(plain)
    found: list[Money] = []
    for pattern in _patterns():
        for match in pattern.finditer(plain):
            money = _read(plain, match, bare_dollar)
            if money:
                found.append(money)
    found.sort(key=lambda money: (money.start, -money.end))
    disjoint: list[Money] = []
    for money in found:
        if disjoint and money.start < disjoint[-1].end:
            continue
        again = _AGAIN.match(plain, disjoint[-1].end) if disjoint and _is_near(disjoint[-1], money) else None
        if again and again.end() == money.start and money.currency != disjoint[-1].currency:
            close = _CLOSING.match(plain, money.end) if "(" in again[0] else None
            end = close.end() if close else money.end
            period = disjoint[-1].period or money.period or (_period(plain, money.start, end) if close else None)
            disjoint[-1] = replace(disjoint[-1], end=end, period=period)
        else:
            disjoint.append(money)
    return disjoint


def _is_near(first: Money, second: Money) -> bool:
    """Whether the second amount may be the first in another currency: "€5 million (about $6 million)"."""
    return second.start - first.end <= _LONGEST_AGAIN


def usual_dollar(plain: str) -> str:
    """The currency that "$" stands for in a text: of the dollar written in full there, else of the state it names most.

    Where neither tells, or the text mostly counts in pounds or euros, it is the United States dollar.
    """
    written = [_SIGNS[sign.upper()] for sign in _QUALIFIED_DOLLAR.findall(plain)]
    if written:
        return max(sorted(set(written)), key=written.count)
    if len(re.findall("[€£]", plain)) > plain.count("$"):
        return "USD"  # a document in other money gives what it is in that of the United States
    counts = {code: len(pattern.findall(plain)) for code, pattern in _DOLLAR_STATES.items()}
    best = max(sorted(counts), key=counts.__getitem__)
    ahead = counts[best] >= 2 and all(counts[best] > count for code, count in counts.items() if code != best)
    return best if ahead else "USD"


_SIGNS = {
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₸": "KZT", "₾": "GEL",
    "US$": "USD", "USD$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "C$": "CAD", "CA$": "CAD",
    "CAN$": "CAD", "CAD$": "CAD", "NZ$": "NZD", "NZD$": "NZD", "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "R$": "BRL",
    "NT$": "TWD", "FJ$": "FJD", "J$": "JMD", "MEX$": "MXN", "RMB": "CNY", "SKR": "SEK", "NKR": "NOK", "DKR": "DKK",
    "RS": "INR", "RS.": "INR", "R": "ZAR",
}  # fmt: skip

# The unit as a word, after the number; what may stand before it says which dollar, pound or franc.
_UNITS = {
    r"(?:us|u\.s\.|united states|american)\s+dollars?": "USD",
    r"australian\s+dollars?": "AUD",
    r"canadian\s+dollars?": "CAD",
    r"new\s+zealand\s+dollars?": "NZD",
    r"singapore\s+dollars?": "SGD",
    r"hong\s+kong\s+dollars?": "HKD",
    r"dollars?\s+(?:américains?|des\s+états-unis)|dólares?\s+(?:estadounidenses|americanos)|us-dollars?": "USD",
    r"dollars?\s+australiens?": "AUD",
    r"dollars?\s+canadiens?": "CAD",
    r"dollars?|dólar(?:es)?": "$",
    r"euros?": "EUR",
    r"(?:swiss\s+francs?|francs\s+suisses|schweizer\s+franken|franken|francos\s+suizos)": "CHF",
    r"(?:cfa\s+francs?|francs\s+cfa)": "XOF",
    r"(?:pounds?(?:\s+sterling)?|livres?\s+sterling|libras\s+esterlinas|pfund)": "GBP",
    r"(?:japanese\s+)?yens?": "JPY",
    r"(?:yuans?|renminbi)": "CNY",
    r"(?:indian\s+)?rupees?": "INR",
    r"(?:roubles?|rubles?|rubel)": "RUB",
    r"(?:norwegian\s+kron(?:er|or)|norska\s+kronor|norske\s+kroner)": "NOK",
    r"(?:danish\s+kron(?:er|or)|danska\s+kronor|danske\s+kroner)": "DKK",
    r"(?:(?:swedish\s+|svenska\s+)?kronor)": "SEK",
    r"hryvnias?": "UAH",
    r"zlotys?|złoty(?:ch)?": "PLN",
    r"(?:nigerian\s+)?nairas?": "NGN",
    r"shekels?": "ILS",
    r"(?:south\s+african\s+)?rand": "ZAR",
    r"(?:turkish\s+)?lira": "TRY",
    r"(?:kazakh\s+)?tenge": "KZT",
}

_MULTIPLIERS = {
    "hundred": 1e2,
    "k": 1e3, "thousand": 1e3, "mille": 1e3, "tausend": 1e3, "tusen": 1e3,
    "lakh": 1e5, "lakhs": 1e5,
    "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6, "millón": 1e6,
    "millones": 1e6, "miljon": 1e6, "miljoner": 1e6, "milhões": 1e6, "milioni": 1e6,
    "crore": 1e7, "crores": 1e7,
    "b": 1e9, "bn": 1e9, "mrd": 1e9, "billion": 1e9, "billions": 1e9, "milliard": 1e9, "milliards": 1e9,
    "milliarden": 1e9, "miljard": 1e9, "miljarder": 1e9, "miliardi": 1e9,
    "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_WORDS = {
    "half a": 0.5, "a quarter of a": 0.25, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "fifty": 50,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10, "eine": 1, "zwei": 2, "drei": 3,
    "dos": 2, "tres": 3, "cinco": 5, "två": 2, "tre": 3, "fem": 5,
}  # fmt: skip

_QUALIFIED_DOLLAR = re.compile(r"(?<![\w$])(US\$|A\$|AU\$|AUD\$|C\$|CA\$|CAN\$|NZ\$|S\$|HK\$)", re.IGNORECASE)
_DOLLAR_STATES = {
    "AUD": re.compile(r"\bAustralian?s?\b"),
    "CAD": re.compile(r"\bCanad(?:a|ians?)\b"),
    "NZD": re.compile(r"\bNew Zealand\b"),
    "SGD": re.compile(r"\bSingapore\b"),
    "USD": re.compile(r"\b(?:United States|USA|US|American)\b|\bU\.S\."),
}
# Codes that are words or acronyms too stand for money only before a long number or a multiplier.
_WORDLIKE_CODES = frozenset("ALL AMD BAM BOB CAD COP CUP GEL GIP LAK MAD MOP NAD PEN SOS TOP TRY WST XXX XTS".split())

# Between an amount and the same in another currency, and what closes it.
_AGAIN = re.compile(
    r"\s?[([]\s?(?:=|≈|~|or|about|approx\w*\.?|around|roughly|some|nearly|i\.e\.|equivalent to|\s)*\s?"
    r"|,? or (?:about|approximately|around|roughly|some|nearly) ",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s?[)\]]")
_LONGEST_AGAIN = 30  # characters

_GAP = r"[\s-]{0,4}"
_DIGITS = r"\d{1,3}(?:[ ,.'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,3})?(?!\d)"
_MULTIPLIER = "|".join(sorted((name for name in _MULTIPLIERS if len(name) > 3), key=lambda name: (-len(name), name)))
_SHORT = r"(?:k|m|mn|mln|mio|bn|b|mrd|tn)(?![^\W\d_])\.?"
_TIMES = rf"(?:{_GAP}(?P<times>(?:{_MULTIPLIER})(?![^\W_])|{_SHORT}))?"
_SPAN_OF_YEARS = r"(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[89]|20)\d\d|\d\s?\d))?(?!\d)"
_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|zwei|drei|dos|tres)"
_AFTER = re.compile(
    rf"""\s{{0,4}}[,(]?\s{{0,4}}(?:
        (?:in|en|für|für\sdas\sjahr|im\sjahr|for|pour|para|during|under|per)\s+
            (?:the\s+|l['’]|el\s+)?(?:fiscal\s+|financial\s+)?(?:years?\s+|année\s+|año\s+)?(?P<year>{_SPAN_OF_YEARS})
      | (?P<written>
            (?:(?:per|a|each|every|par|pro|por|al|om|every)\s+(?:calendar\s+)?
                (?:year|annum|month|week|day|an|année|mois|jahr|monat|año|mes|året|år)\b)
          | annually|yearly|monthly|annuels?|annuellement|jährlich|anuales|anualmente|årligen
          | (?:since|depuis|seit|desde|sedan)\s+(?:{MONTH_PATTERN}\s+)?(?:1[89]|20)\d\d
          | (?:between|from|entre|de|von|zwischen|mellan|från)\s+(?:1[89]|20)\d\d\s+
                (?:and|to|until|et|à|bis|und|y|a|och|till)\s+(?:1[89]|20)\d\d
          | (?:over|for|during|within|across|through|sur|pendant|über|durante|under)\s+
                (?:the\s+|a\s+)?(?:(?:next|coming|past|last|following|period\s+of)\s+)?{_COUNT}[\s-]+
                (?:years?|months?|ans?|années|mois|jahren?|monaten?|años|meses|år)(?:\s+period)?
          | (?:over|for|during|covering|sur|pour|für|para)\s+(?:the\s+|la\s+|den\s+|el\s+)?
                (?:period\s+|période\s+|zeitraum\s+|período\s+)?{_SPAN_OF_YEARS}(?:\s+period)?
        )
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LATER = re.compile(
    r"[^.;:!?$€£]{0,90}?[\s(,](?P<written>(?:between|entre|zwischen|mellan)\s+(?:1[89]|20)\d\d\s+(?:and|et|und|y|och)\s+"
    r"(?:1[89]|20)\d\d|(?:since|depuis|seit|desde|sedan)\s+(?:1[89]|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEARLY_BEFORE = re.compile(
    r"\b(?P<written>annual|yearly|annuelle?|jährlichen?|anual|årligt)\b[^.;:,!?]{0,40}$", re.IGNORECASE
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Sign or code before the number, after it, and the unit in words; made when first needed."""
    import pycountry

    codes = "|".join(sorted(currency.alpha_3 for currency in pycountry.currencies))
    signs = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=lambda sign: (-len(sign), sign)))
    words = "|".join(sorted(_WORDS, key=lambda word: (-len(word), word)))
    units = "|".join(f"(?P<u{index}>{unit})" for index, unit in enumerate(_UNITS))
    number = rf"(?P<number>{_DIGITS})"
    of = r"(?:d['’]|de\s+|of\s+|di\s+)?"
    return (
        re.compile(rf"(?<![\w$])(?P<sign>{signs}|\$)\s?{number}{_TIMES}", re.IGNORECASE),
        re.compile(rf"(?<![\w/])(?P<code>{codes})\s?{number}(?:{_GAP}(?P<times>(?:{_MULTIPLIER})\b|{_SHORT}))?"),
        re.compile(rf"(?<![\w.,/$€£]){number}{_TIMES}\s?{of}(?P<sign>[kKM]?[€£]|\$(?:US|CA|AU|NZ)?)(?!\w|\s?\d)"),
        re.compile(rf"(?<![\w.,/$€£]){number}{_TIMES}\s?(?P<code>{codes})(?![\w/-])"),
        re.compile(
            rf"(?<![\w.,/$€£])(?:{number}|(?P<word>{words}))(?:{_GAP}(?P<times>(?:{_MULTIPLIER})(?![^\W_])|{_SHORT}))?"
            rf"[\s-]{{1,4}}{of}(?:{units})(?![^\W_])",
            re.IGNORECASE,
        ),
    )


def _read(plain: str, match: re.Match[str], bare_dollar: str) -> Money | None:
    groups = match.groupdict()
    times = (groups.get("times") or "").lower().rstrip(".")
    factor = _MULTIPLIERS.get(times, 1.0)
    sign = (groups.get("sign") or "").upper()
    code = (groups.get("code") or "").upper()
    if sign[:1] in "KM" and sign[1:] in ("€", "£"):  # "150 k€"
        factor, sign = factor * _MULTIPLIERS[sign[0].lower()], sign[1:]
    if sign == "R" and (match["sign"] != "R" or not (times or len(re.sub(r"\D", "", groups["number"])) > 4)):
        return None  # R is rand before long numbers and millions only
    if sign:
        currency = bare_dollar if sign == "$" else _SIGNS.get(sign) or _SIGNS[f"{sign[1:]}$"]
    elif code:
        if code in _WORDLIKE_CODES and not times and len(re.sub(r"\D", "", groups["number"])) < 5:
            return None
        currency = code
    else:
        units = list(_UNITS.values())
        currency = next(unit for index, unit in enumerate(units) if groups[f"u{index}"])
        currency = bare_dollar if currency == "$" else currency
    if groups.get("number"):
        amount = number_of(groups["number"], scaled=factor > 1) * factor
    elif times:
        amount = _WORDS[" ".join(match["word"].lower().split())] * factor
    else:
        return None  # "a dollar", "two pounds": a way of speaking
    end = match.start() + len(match[0].rstrip())
    return Money(match.start(), end, round(amount, 2), currency, _period(plain, match.start(), end))


def number_of(digits: str, *, scaled: bool = False) -> float:
    """The number that `digits` write, with points, commas, spaces or apostrophes between thousands.

    A single point or comma before three digits parts thousands, unless the number is `scaled` ("1.225 million").
    """
    bare = re.sub(r"[ '’]", "", digits)
    separators = re.findall(r"[.,]", bare)
    if not separators:
        return float(bare)
    decimal = separators[-1]
    whole, _, rest = bare.rpartition(decimal)
    grouped = len(rest) == 3 and not (scaled and len(separators) == 1)
    if grouped or separators.count(decimal) > 1:
        return float(re.sub(r"[.,]", "", bare))
    return float(f"{re.sub(r'[.,]', '', whole)}.{rest}")


def _period(plain: str, start: int, end: int) -> str | None:
    """The time an amount is for, as it is written right after it, later in the clause, or ("annual") before it."""
    match = _AFTER.match(plain, end)
    if match:
        written = match["year"] or match["written"]
        return " ".join(re.sub(r"(?<=\d)\s+(?=\d\b)", "", written).split())
    for match in (_LATER.match(plain, end, end + 140), _YEARLY_BEFORE.search(plain, max(0, start - 60), start)):
        if match:
            return " ".join(match["written"].split())
    return None
