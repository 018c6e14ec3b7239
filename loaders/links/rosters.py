"""Lists of people: under a line that names a board, or each with the body they come from."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.offices import is_office
from loaders.links.patterns import is_denied
from loaders.links.scenes import Scene
from loaders.links.story import Story

_MEMBERS = re.compile(
    r"\b(?:members?|board|committee|council|team|staff|panel|directors|trustees|fellows|delegation"
    r"|officers|executive)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:(?:executive|new|board|committee|council|advisory|founding|honorary|staff|team)[ /]+)*members?\b",
    re.IGNORECASE,
)
_PERSON_FIRST = re.compile(r"^\W*(?P<p>⟦P\d+⟧)(?P<rest>.*)$", re.DOTALL)
# "Ana Rossi, Arup Trust" as a line of a list, or with the post between them.
_AFFILIATION = re.compile(
    r"^\W*(?:[Bb]y )?(?P<p>⟦P\d+⟧) ?(?:,|[-–—]| \|)? ?(?P<b>⟦[IB][\d+]+⟧)(?P<after>(?:[^⟦⟧]{0,60}(?:⟦[LS][\d+]+⟧)?\W*"
    r"|,? (?:representing|and) .*))$"
)
# One of many in a sentence: "Chief Ana Rossi, Arup Police, Chief Bo Lund, …".
_WITH_BODY = re.compile(
    r"(?:^|[,;:.] |\b(?:and|y|et|und|och) )(?:(?P<role>[^⟦⟧,;:.]{2,30}) )?(?P<p>⟦P\d+⟧), (?P<b>⟦I\d+⟧)(?=[,;.]|$)"
)
_NAME_LINE = re.compile(r"\W*(?P<p>⟦P\d+⟧)(?:(?:,| [-–—|]) ?(?P<role>[^⟦⟧.]{3,80}))?\W*")
_ROLE_LINE = re.compile(r"[^⟦⟧.:]{3,80}")
_BODY_LINE = re.compile(
    r"\W*(?P<role>[^⟦⟧]{0,60}?)[|,–-]? ?⟦[IB][\d+]+⟧(?:(?:,| &| and| /) ⟦[IB]\d+⟧)*(?:, ⟦[LS]\d+⟧)*\W*"
)
_OF_PEOPLE = re.compile(
    r"(?P<b>⟦[IB]\d+(?:\+\d+)*⟧)(?: and (?P<c>⟦[IB]\d+⟧))? (?:members|staff|experts|colleagues"
    r"|fellows),? (?P<p>⟦P[\d+]+⟧)",
    re.IGNORECASE,
)
_NOT_A_LIST = re.compile(
    r"\b(?:recipients|guests|speakers|attendees|participants|winners|congratulat)\b", re.IGNORECASE
)
# A line over a list of people of the house that the document comes from.
_OWN_BOARD = re.compile(
    r"\W*(?:(?:our|the|current|new|meet the|meet our) )*(?:(?:executive|advisory|management|leadership|core"
    r"|governing|senior) )*"
    r"(?:(?:board|committee|council)(?: of (?:directors|trustees|governors|management))?(?: members)?|trustees"
    r"|directors"
    r"|officers|staff(?: members)?|team(?: members)?|leadership)(?: \([^()⟦⟧]{1,40}\)| \d{4}(?:[-–/]\d{2,4})?)?\W*",
    re.IGNORECASE,
)
_CHAIR_LINE = re.compile(
    r"\W*(?P<role>(?:(?:Co|Vice|Deputy)[- ]?)?(?:Chair(?:person|man|woman)?|President|Secretary|Treasurer|Convenor"
    r"|Rapporteur))s?: (?P<people>⟦P.*)",
    re.IGNORECASE,
)
_COMMITTEE_LINE = re.compile(r"\W*(?P<b>⟦I\d+⟧)\W*")
_UNDER_TITLE = 4  # passages between the title of a committee and who chairs it
_ROLE_LENGTH = 60  # characters
_MANY = 3  # people with their bodies that make an enumeration
_TAIL = 45  # how many characters may follow the word for members
_GAP = 1  # how many lines of a list may not begin with a person


def read_rosters(story: Story, facts: Facts) -> None:
    """WORKS_FOR from lists of members."""
    for scene in story.scenes:
        _read_telephones(scene, facts)
        _read_many(scene, facts)
        _read_profile(story, scene, facts)
        for match in _OF_PEOPLE.finditer(scene.text):
            if not is_denied(scene.text, match):
                bodies = scene.things(match["b"] + (match["c"] or ""))
                facts.pairs(
                    scene.things(match["p"]), "WORKS_FOR", bodies, "members-named", [scene.index], role="member"
                )
        line = _AFFILIATION.match(scene.text)
        if line and (scene.passage.kind != "sentence" or scene.text[-1] not in ".;" or _in_list(story, scene)):
            facts.pairs(
                scene.things(line["p"]), "WORKS_FOR", scene.things(line["b"]), "affiliation-line", [scene.index]
            )
        _read_chair(story, scene, facts)
        if _is_lead(scene):
            _read_list(story, scene, _bodies(story, scene), facts)
        elif story.house is not None and _OWN_BOARD.fullmatch(scene.text):
            _read_list(story, scene, [story.house], facts)


def _read_many(scene: Scene, facts: Facts) -> None:
    """Several people in one sentence, each followed by the body they come from."""
    pairs = list(_WITH_BODY.finditer(scene.text))
    if len(pairs) >= _MANY:
        for pair in pairs:
            people, bodies = scene.things(pair["p"]), scene.things(pair["b"])
            role = pair["role"] if pair["role"] and is_office(pair["role"]) else None
            facts.pairs(people, "WORKS_FOR", bodies, "affiliation-in-list", [scene.index], role=role)


def _read_telephones(scene: Scene, facts: Facts) -> None:
    """Read "Press Office: Ana Rossi 0478 488 874 Bo Lund 0408 275 340"."""
    match = re.match(r"^\W*(?P<b>⟦I\d+⟧): (?=⟦P)", scene.text)
    if match:
        people = scene.things("".join(re.findall(r"(⟦P\d+⟧),? (?:\(|\+)?\d", scene.text)))
        facts.pairs(people, "WORKS_FOR", scene.things(match["b"]), "telephone-list", [scene.index])


def _read_profile(story: Story, scene: Scene, facts: Facts) -> None:
    """A name, the office and the body on lines below each other, or two of these on one line."""
    top = _NAME_LINE.fullmatch(scene.text)
    if not top or (top["role"] and not is_office(top["role"])):
        return
    role, where = top["role"], [scene.index]
    for below in story.scenes[scene.index + 1 : scene.index + 3]:
        where.append(below.index)
        match = _BODY_LINE.fullmatch(below.text)
        if match and (not match["role"].strip() or is_office(match["role"])):
            role = match["role"].strip(" ,|–-") or role
            bodies = below.things("".join(re.findall(r"⟦[IB][\d+]+⟧", below.text)))
            facts.pairs(scene.things(top["p"]), "WORKS_FOR", bodies, "profile-line", where, role=role)
            return
        if role or not _ROLE_LINE.fullmatch(below.text) or not is_office(below.text):
            break
        role = below.words(0, len(below.text)).strip(" ,")
        if story.house is not None and scene.passage.kind == "heading":
            facts.pairs(scene.things(top["p"]), "WORKS_FOR", [story.house], "profile-in-house", where, role=role)


def _in_list(story: Story, scene: Scene) -> bool:
    around = story.scenes[max(0, scene.index - 1) : scene.index] + story.scenes[scene.index + 1 : scene.index + 2]
    return any(_PERSON_FIRST.match(near.text) for near in around)


def _read_chair(story: Story, scene: Scene, facts: Facts) -> None:
    """Read "Chairperson: Ms Rossi" under a title that is a committee or the like."""
    line = _CHAIR_LINE.match(scene.text)
    for above in reversed(story.scenes[max(0, scene.index - _UNDER_TITLE) : scene.index]) if line else ():
        body = _COMMITTEE_LINE.fullmatch(above.text)
        if line and body and _MEMBERS.search(above.words(0, len(above.text))):
            people = scene.things("".join(re.findall(r"⟦P[\d+]+⟧", line["people"])))
            where = [above.index, scene.index]
            facts.pairs(people, "WORKS_FOR", above.things(body["b"]), "chair-line", where, role=line["role"])
            return


def _is_lead(scene: Scene) -> bool:
    """Whether a passage leads into a list of the members of the body it names."""
    if ("⟦I" not in scene.text and "⟦B" not in scene.text) or _NOT_A_LIST.search(scene.text):
        return False
    named = scene.words(0, len(scene.text))
    members = [match.end() for match in _MEMBERS.finditer(named)]
    if not members or len(named) - members[-1] > _TAIL:
        return False
    return (
        (scene.passage.kind == "heading" and len(scene.text) < 120)
        or scene.text.rstrip().endswith(":")
        or scene.text.lstrip().startswith("The following")
    )


def _read_list(story: Story, lead: Scene, bodies: list[int], facts: Facts) -> None:
    role = _ROLE.search(lead.words(0, len(lead.text)))
    missed = 0
    for scene in story.scenes[lead.index + 1 :]:
        person = _PERSON_FIRST.match(scene.text)
        listed = person and (scene.passage.kind != "sentence" or re.match(r"\s*(?:$|[,;:–—(|-])", person["rest"]))
        if person and listed and not _PERSON_FIRST.match(lead.text):
            facts.pairs(
                scene.things(person["p"]),
                "WORKS_FOR",
                bodies,
                "member-list",
                [lead.index, scene.index],
                role=_own_role(person["rest"]) or (_singular(role[0]) if role else "member"),
            )
            missed = 0
            continue
        missed += 1
        if missed > _GAP or (scene.passage.kind == "heading" and scene.mentions):
            break


def _bodies(story: Story, lead: Scene) -> list[int]:
    """The bodies a lead names: the last of its sentence, and those within a name ("the Arup Board": Arup)."""
    tokens = re.findall(r"⟦[IB][\d+]+⟧", lead.text)
    if lead.passage.kind != "heading":
        tokens = tokens[-1:]
    outer = lead.things("".join(tokens))
    spans = [(m.start, m.end) for m in lead.mentions if m.thing in outer]
    inner = [
        mention.thing
        for mention in story.annotated.mentions_of(lead.index)
        if any(start <= mention.start and mention.end <= end for start, end in spans)
        and story.things[mention.thing].label == "Institution"
        and not story.is_state(mention.thing)
    ]
    return list(dict.fromkeys([*outer, *inner]))


def _own_role(rest: str) -> str | None:
    """The office behind the name in a line of a list, where it holds nothing else."""
    role = rest.strip(" ,–—-|():.")
    return role if "⟦" not in role and 2 < len(role) < _ROLE_LENGTH and is_office(role) else None


def _singular(role: str) -> str:
    return re.sub(r"(?i)\bmembers\b", "Member", role).strip(" /")
