"""Lines put together to blocks: a wrapped paragraph or bullet, a heading, a row, a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.layout import Layout, Line
from loaders.months import MONTH_PATTERN


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``plain[start:end]`` of one kind: "sentence" (a paragraph), "heading", "bullet", "row" or "caption".

    `sure` is false for a heading that only its shortness tells.
    """

    start: int
    end: int
    kind: str
    sure: bool = True


MOST_WORDS_OF_HEADING = 14
MOST_WORDS_IN_CAPITALS = 40
LEAST_WORDS_OF_CAPTION = 8
LIST_LENGTH = 3  # so many short lines in a row are a list, not headings
ROOM = 0.88  # letters are of different width: a line this full may have had no room for the next word

_ENDED = tuple(".!?:;…")
_CLOSING = "\"'”’»)]›"
_CAPTION = re.compile(
    r"(?:pictured|photos?|picture|image|figure|fig\.|caption|table|tableau|légende|en photo|sur la photo|abbildung|"
    r"abb\.|foto|bild|tabell|from left|left to right|de gauche à droite)\b[^.]{0,40}?(?::|\d|,|—|–|-|\))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S{0,80}@|www\.|https?:")
_DATE_LINE = re.compile(rf"\d{{1,2}}\.? {MONTH_PATTERN} \d{{4}}", re.IGNORECASE)
# "Moderator: Ana Rossi", "In attendance: …", "09.30 Opening": what begins a line of its own.
_KEYED = re.compile(r"(?:[^\W\d_][\w.'’&/-]{1,20}(?: [\w.&/-]{1,20}){0,2}:|\d{1,2}[.:h]\d\d\b)(?:\s|$)")
# "Dr Ana Rossi AM (Chair) – …", "Ms Eva Linde, …": a line of a list of people, where the first line is one too.
_PERSON_LINE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Hon|H\.E|Ambassador|Senator|Judge|Justice)\.? "
    r"(?:[A-Z][\w.'’-]* ?){1,5}(?:\([^()]{2,30}\) ?)?(?:,|[–—:]|- )"
)
# "31/7. Use of nets", "217 (III). …": the title of a resolution. "The General Assembly,": how its text begins.
_NUMBERED_TITLE = re.compile(
    r"(?:Resolution |Decision )?(?:\d{1,4}/\d{1,4}|\d{1,4}(?: ?[A-Z])? ?\([IVXLC]+\))\.\s+[^\W\d_]"
)
_ENACTING = re.compile(r"The [A-Z][\w ’'-]{4,90},")
_STATES_SOMETHING = re.compile(
    r"[.!?]\s+\w|\b(?:is|are|was|were|has|have|had|will|said|est|sont|était|ont|sera|ist|sind|war|hat|wird|es|son|fue|"
    r"är|har|ska)\b"
)
_CONNECTING = frozenset(
    """a an and any as at between but by for from her his in into its of on or our that the their to under which who
    whose with within you your &
    à au aux avec ce ces cette dans de des du en entre et la le les leur ou par pour que qui sa ses son sur un une
    al como con del el las los o para por se su sus y
    als am auf aus bei beim das dem den der die ein eine einem einen einer für im in mit nach oder sowie über um und
    unter vom von vor zu zum zur
    att av den det efter en ett från för i med mellan och om på samt som till vid""".split()
)


def blocks_of(layout: Layout) -> list[Block]:
    """The blocks of a text, ascending and disjoint."""
    blocks: list[Block] = []
    open_lines: list[Line] = []
    gap = gap_before = 1
    for line in layout.lines:
        if line.kind == "blank":
            gap += 1
            continue
        if line.kind == "furniture":
            continue
        if open_lines and line.kind == "text" and _goes_on(layout.plain, open_lines, line, gap):
            open_lines.append(line)
        else:
            if open_lines:
                blocks.append(_block(layout.plain, open_lines, gap_before))
            open_lines, gap_before = [line], gap
        gap = 1 if layout.bare[line.end : line.end + 80].lstrip(" \t")[:1] == "\f" else 0
    if open_lines:
        blocks.append(_block(layout.plain, open_lines, gap_before))
    return list(_without_false_headings(blocks))


def _goes_on(plain: str, lines: list[Line], line: Line, gap: int) -> bool:
    """Whether `line` goes on with the paragraph or bullet that `lines` began, `gap` blank lines after them."""
    first, last = lines[0], lines[-1]
    if first.kind not in ("text", "bullet"):
        return False
    before, after = plain[last.start : last.end], plain[line.start : line.end]
    if gap:
        return gap <= 3 and _sentence_goes_on(plain[first.start : last.end], after)
    if _KEYED.match(after) and after[0] == after[0].upper() and not _connects(before, ""):
        return False
    if _ADDRESS.match(after):
        return last.end - last.begin > ROOM * line.width
    if not _connects(before, "") and (_NUMBERED_TITLE.match(after) or _ENACTING.fullmatch(after)):
        return False
    listed = _PERSON_LINE.match(after) and _PERSON_LINE.match(plain, first.start)
    if listed and not _connects(before, "") and not before.endswith(","):
        return False
    if before.endswith(("-", "‐")) or after[0].islower() or _connects(before, after):
        return True
    if first.kind == "bullet" and line.indent > first.indent:
        return True
    if _DATE_LINE.fullmatch(after) and not before.endswith(_ENDED):
        return True  # the date of what the line before it names
    if _in_capitals(before) != _in_capitals(after) and not before.endswith(","):
        return False
    if line.indent > last.indent and before.endswith((*_ENDED, ",")):
        return False
    word = len(after.split(maxsplit=1)[0])
    return last.end - last.begin + 1 + word > ROOM * line.width


def _sentence_goes_on(before: str, after: str) -> bool:
    """Whether a sentence was torn by a blank line: `before` has no end, and `after` no beginning."""
    if before.rstrip(_CLOSING).endswith(_ENDED) or before.count(" ") < 3:
        return False
    if _ADDRESS.match(after):
        return False
    return after[0].islower() or (_connects(before, "") and after[0].isalnum())


def _connects(before: str, after: str) -> bool:
    """Whether a word that needs a word after it (or before it, in capitals) stands where the line was broken."""
    last = before.rsplit(maxsplit=1)[-1]
    if last in _CONNECTING:
        return True
    if not _in_capitals(before) or (after and not _in_capitals(after)):
        return False
    return last.lower() in _CONNECTING or (after.split(maxsplit=1) or [""])[0].lower() in _CONNECTING


def _in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= max(4, 0.5 * len(text)) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)


def _block(plain: str, lines: list[Line], gap_before: int) -> Block:
    first, last = lines[0], lines[-1]
    text = " ".join(plain[first.start : last.end].split())
    if first.kind in ("heading", "row"):
        return Block(first.start, last.end, first.kind)
    if _in_capitals(text) and text.count(" ") < MOST_WORDS_IN_CAPITALS and not re.search(r"(?<!\.)[.;]$", text):
        return Block(first.start, last.end, "heading")
    if first.kind == "bullet":
        return Block(first.start, last.end, "bullet")
    if _NUMBERED_TITLE.match(text) and not text.endswith((*_ENDED, ",")) and text.count(" ") < MOST_WORDS_IN_CAPITALS:
        return Block(first.start, last.end, "heading")
    if _CAPTION.match(text):
        return Block(first.start, last.end, "caption")
    unended = not text.rstrip(_CLOSING).endswith((*_ENDED, ","))
    if unended and _is_heading(text):
        return Block(first.start, last.end, "heading", sure=False)
    if unended and gap_before >= 2 and text.count(" ") >= LEAST_WORDS_OF_CAPTION:
        return Block(first.start, last.end, "caption")
    return Block(first.start, last.end, "sentence")


def _is_heading(text: str) -> bool:
    """Whether a paragraph without a full stop is short and plain enough for a heading."""
    words = text.split()
    letters = sum(map(str.isalpha, text))
    begins = text.lstrip(".… “\"«'‘([¿¡")[:1]
    return (
        len(words) <= MOST_WORDS_OF_HEADING
        and text.count(",") <= 1
        and not _STATES_SOMETHING.search(text)
        and letters >= 0.6 * len(text)
        and (begins.isupper() or begins.isdigit() or text[0] in ".…")
    )


def _without_false_headings(blocks: list[Block]) -> Iterator[Block]:
    """`blocks` with runs of short lines as what they are: the lines of a list or an address."""
    run: list[Block] = []
    for block in [*blocks, Block(0, 0, "end")]:
        if block.kind == "heading" and not block.sure:
            run.append(block)
            continue
        yield from (replace(b, kind="sentence") for b in run) if len(run) >= LIST_LENGTH else run
        run.clear()
        if block.kind != "end":
            yield block
