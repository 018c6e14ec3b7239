"""Who "I" and "the Government" are: whom a document is by or speaks for, where it makes that plain."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.links.scenes import scenes
from loaders.links.story import Story, is_state
from loaders.mentions.model import Annotated, Mention
from loaders.reading import Passage

_TOP = 6  # passages in which a document says who speaks
_I = re.compile(r"(?<![\w.'’\"“‘])I(?=['’]|\s(?!\.))")
_QUOTED = re.compile(r"[“\"‘][^”\"’]{0,400}?[”\"]")
_WE = re.compile(
    r"\b(?:[Ww]e(?:['’](?:ve|re|ll|d))?|(?:[Oo]ur|[Mm]y) delegation|[Tt]he Delegation(?! (?:of|from|to)\b)|[Oo]ur)\b"
    r"(?! all\b)"
)
_GOVERNMENT = re.compile(r"(?:['’]s)? Government\b")
# The beginning of a turn in a transcript: "ROSSI:", "The Minister (Ana Rossi):", "JOURNALIST:", "Q:".
_TURN = re.compile(r"\W*(?P<who>[^:\n]{1,70}?):(?=\s|$)")
_ASKER = re.compile(
    r"(?i:journalists?|reporters?|questions?|q|interviewer|moderator|presenter|host|(?:(?:mr|madam) )?speaker"
    r"|(?:mr|madam) (?:president|chair\w*))|[A-Z][A-Z .'-]+"
)
_LONGEST_LINE = 140  # characters of a line that says who speaks next
_ENOUGH = 2  # times a document must say "I" outside quotations


def with_speaker(annotated: Annotated) -> Annotated:
    """The document with its speaker's "I" among the mentions; the same document where nobody is plainly speaking."""
    turns = _turns(annotated)
    overall = None if turns else _of_document(annotated)
    added: list[Mention] = []
    spoken: dict[int, set[int]] = {}
    speaker = overall
    for index, passage in enumerate(annotated.passages):
        taken = annotated.mentions_of(index)
        named = [mention for mention in taken if annotated.things[mention.thing].label == "Person"]
        if index in turns:
            speaker = turns[index]
        elif len(named) == 1 and _takes_the_floor(annotated, passage, named[0]):
            speaker = named[0].thing
        elif passage.kind == "heading" and not passage.text.rstrip().endswith("?"):  # who is asked goes on
            speaker = named[0].thing if len(named) == 1 and _is_alone(annotated, passage, named[0]) else overall
        if speaker is None:
            continue
        bare = _QUOTED.sub(lambda match: " " * len(match[0]), annotated.plain[passage.start : passage.end])
        for match in _I.finditer(bare):
            start = passage.start + match.start()
            if not any(mention.start <= start < mention.end for mention in taken):
                added.append(Mention(start, start + 1, speaker, "pronoun"))
                spoken.setdefault(speaker, set()).add(index)
    if len(added) < _ENOUGH:
        return annotated
    mentions = sorted([*annotated.mentions, *added], key=lambda mention: (mention.start, -mention.end))
    things = list(annotated.things)
    for thing, where in spoken.items():
        things[thing] = replace(things[thing], passages=tuple(sorted({*things[thing].passages, *where})))
    return replace(annotated, things=tuple(things), mentions=tuple(mentions))


def with_government(annotated: Annotated) -> Annotated:
    """The document with "the Government" meaning that of the state it speaks for, where there is one.

    Only a state whose own government is named as such ("the Chadian Government") keeps what was taken to mean it.
    """
    home = Story(annotated, []).home
    if home is None:
        return annotated
    named = {
        mention.thing
        for mention in annotated.mentions
        if mention.how != "noun" and _GOVERNMENT.match(annotated.plain, mention.end)
    }
    mentions = tuple(
        replace(mention, thing=home)
        if mention.how == "noun" and mention.thing not in named and is_state(annotated.things[mention.thing])
        else mention
        for mention in annotated.mentions
    )
    return replace(annotated, mentions=mentions)


def with_us(annotated: Annotated) -> Annotated:
    """The document with "we" and "our" among the mentions of the state it speaks for, or of the body it comes from.

    What is quoted or asked is said by others.
    """
    story = Story(annotated, scenes(annotated))
    us = story.us
    if us is None:
        return annotated
    added: list[Mention] = []
    turns = _turns(annotated)
    asked = False
    for index, passage in enumerate(annotated.passages):
        asked = turns[index] is None if index in turns else asked
        if asked or passage.text.rstrip().endswith("?"):
            continue
        taken = annotated.mentions_of(index)
        bare = _QUOTED.sub(lambda match: " " * len(match[0]), annotated.plain[passage.start : passage.end])
        for match in _WE.finditer(bare):
            start, end = passage.start + match.start(), passage.start + match.end()
            if not any(mention.start < end and start < mention.end for mention in taken):
                added.append(Mention(start, end, us, "pronoun"))
    mentions = sorted([*annotated.mentions, *added], key=lambda mention: (mention.start, -mention.end))
    return replace(annotated, mentions=tuple(mentions))


def _turns(annotated: Annotated) -> dict[int, int | None]:
    """The passages in which a turn of a transcript begins, each with who speaks, None where that is not known.

    Where fewer than two people speak there are none: a name and a colon may begin a line of a list too.
    """
    turns: dict[int, int | None] = {}
    for index, passage in enumerate(annotated.passages):
        turn = _TURN.match(annotated.plain, passage.start, passage.end)
        if not turn:
            continue
        people = {
            mention.thing
            for mention in annotated.mentions_of(index)
            if annotated.things[mention.thing].label == "Person" and mention.end <= turn.end()
        }
        if len(people) == 1 or _ASKER.fullmatch(turn["who"]):
            turns[index] = min(people) if len(people) == 1 else None
    speaking = [speaker for speaker in turns.values() if speaker is not None]
    return turns if len(speaking) > 1 or (speaking and len(turns) > len(speaking)) else {}


def _of_document(annotated: Annotated) -> int | None:
    """The only person named at the top of the document, where it goes on in the first person."""
    named = {
        mention.thing
        for index in range(min(_TOP, len(annotated.passages)))
        for mention in annotated.mentions_of(index)
        if annotated.things[mention.thing].label == "Person"
    }
    if len(named) != 1:
        first = [m.thing for m in annotated.mentions_of(0) if annotated.things[m.thing].label == "Person"]
        named = set(first) if len(set(first)) == 1 else set()
    return min(named) if named else None


def _takes_the_floor(annotated: Annotated, passage: Passage, mention: Mention) -> bool:
    """Whether a line says who speaks next: "Ada Rossi (Lima North)", "The Minister for Trade (Ada Rossi)"."""
    before = annotated.plain[passage.start : mention.start].strip()
    after = annotated.plain[mention.end : passage.end].strip()
    if passage.end - passage.start > _LONGEST_LINE:
        return False
    constituency = re.fullmatch(r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|The Hon)\.?)?", before) and re.fullmatch(
        r"(?:\([^()]{2,50}\) ?){1,2}:?", after
    )
    office = re.fullmatch(r"(?:The )?[A-Z][^.:;()]{5,90}\((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.? )?", before)
    return bool(constituency or (office and re.fullmatch(r"\) ?:?", after)))


def _is_alone(annotated: Annotated, passage: Passage, mention: Mention) -> bool:
    """Whether a person's name is all that its line says."""
    rest = annotated.plain[passage.start : mention.start] + annotated.plain[mention.end : passage.end]
    return not re.search(r"\w{4,}", rest)
