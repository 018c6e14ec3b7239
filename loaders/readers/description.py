"""What a document's text says of itself: its language, title and date."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from loaders.dates import find_dates
from loaders.passages import passages_of, plain

SAMPLE = 20_000  # characters that are enough to tell a language
TOP = 600  # characters in which a heading of a section may be the title
HEAD = 6_000  # characters in which a title or a date is looked for
LONGEST_TITLE = 200  # characters
SHORT_LINE = 80  # characters; a date in a longer one is that of something told there

# The commonest words of each language.
_STOPWORDS = {
    "da": "de en et af og ikke det at blev fra med har der som til også efter mellem være jeg",
    "de": "in der die das und nicht mit für von dem den ein eine ist sind wurde auf im zur zum auch als bei sich",
    "en": "a in an the of and to that was for with by from is are this which has have its at be on their will were",
    "es": "de la en un a lo no el los las del que por con para una se es al como más su sus fue entre este esta pero y",
    "fr": "de la un en a le les des du et dans pour une qui sur au aux est par avec ce cette sont ont été à leur ses",
    "it": "la un in a il gli della che di per con una del nel dei alla sono non delle anche è questo stato",
    "nl": "de in het een van en dat niet met voor zijn op aan ook worden door bij wordt naar deze heeft",
    "pt": "de um a e o os as da do das dos que para com uma em não por no na ao foi mais são seu sua e",
    "sv": "och att det som en på är av för med den till inte om ett har de från också var vid sig",
}
_WORD = re.compile(r"[^\W\d_]+")
_TITLE_MARK = re.compile(r"(?m)^# +[*_]*\Z")
_HEADING_MARK = re.compile(r"(?m)^#+ +[*_]*\Z")
_CONTENTS_ENTRY = re.compile(r"[\t ._…]+\d{1,4}[ \t]*(?:\n|$)")


def language_of(text: str) -> str:
    """The ISO 639 code of the language that `text` is written in, or "und" where its words do not tell."""
    counts = Counter(_WORD.findall(text[:SAMPLE].lower()))
    scores = {
        code: sum(counts[word] * weight for word, weight in words.items()) for code, words in _stopwords().items()
    }
    best = min(scores, key=lambda code: (-scores[code], code))
    return best if scores[best] else "und"


def title_of(text: str, given: str | None) -> str:
    """The title of a document: its first marked heading, else `given` (its metadata's), else its first heading.

    Mastheads come before titles; a title is known by its words, which come again further on.
    """
    head = text[:HEAD]
    bare = plain(head)
    lines = [p for p in passages_of(head) if not _CONTENTS_ENTRY.match(head, p.end) and "@" not in p.text]
    headings = [p for p in lines if p.kind == "heading"]
    marked = [p for p in headings if _TITLE_MARK.search(head, max(0, p.start - 9), p.start)]
    marked += [p for p in headings if p.start < TOP and _HEADING_MARK.search(head, max(0, p.start - 9), p.start)]
    named = (given or "").strip()[:LONGEST_TITLE]
    if named and not marked:
        return named
    words = Counter(word.lower() for word in _WORD.findall(text[:SAMPLE]))
    telling = [p for p in headings if _comes_again(bare[p.start : p.end], words)]
    best = next(iter(marked or telling or headings or lines), None)
    return " ".join(bare[best.start : best.end].split())[:LONGEST_TITLE] if best else ""


def _comes_again(heading: str, words: Counter[str]) -> bool:
    content = [word.lower() for word in _WORD.findall(heading) if len(word) >= 4]
    return len(content) >= 2 and sum(words[word] >= 2 for word in content) >= 0.6 * len(content)


def date_of(text: str) -> str | None:
    """The date of a document: the first that stands in a short line near its top, else the first full one there.

    A document on a meeting of several days may have no date but theirs; the first of them is taken then.
    """
    head = text[:HEAD]
    dates = [d for d in find_dates(plain(head), year=None) if len(d.first) >= len("2018-07")]
    short = [p for p in passages_of(head) if p.end - p.start <= SHORT_LINE and p.kind != "bullet"]
    alone = [d for d in dates if any(p.start <= d.start and d.end <= p.end for p in short)]
    in_full = [d for d in dates if len(d.first) == len("2018-07-01")]
    for group in (alone, in_full):
        for date in sorted(group, key=lambda d: (d.last is not None, d.start)):
            return date.first
    return None


@cache
def _stopwords() -> dict[str, dict[str, float]]:
    """Each language's words with their weight: a word that several languages have tells less."""
    words = {code: line.split() for code, line in _STOPWORDS.items()}
    shared = Counter(word for line in words.values() for word in set(line))
    return {code: {word: 1 / shared[word] for word in line} for code, line in words.items()}
