"""Posts: who holds an office at what body, represents whom, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from loaders.links.facts import Facts
from loaders.links.offices import OF_ANOTHER, UNIT, Office, is_office, offices
from loaders.links.patterns import is_denied, read_patterns, word_list
from loaders.links.scenes import Scene
from loaders.links.story import Story

_Post = tuple[Office, list[int], str]  # with who holds it and by what way of saying it
PERSON = r"⟦[PA][\d+]+⟧"
_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Miss|M|Mme|Dr|Prof|Professor|Sir|Dame|Hon|The Hon|Senator|Sen|Ambassador|Judge|Herr|Frau|Sr|Sra"
    r"|Don|H\.E|His Excellency|Her Excellency|Son Excellence|Brigadier|General|Colonel|Major|Captain|Admiral|Commander"
    r"|Lieutenant|Reverend|Father|Bishop|Sheikh)\.?,?(?: \(R(?:e?t)?d\.?\))? )*"
)
_AFTER = re.compile(rf"(?: in ⟦[LS]\d+⟧)?(?P<comma>,|:| [-–—]| \()? ?(?:{_HONORIFIC})(?P<person>{PERSON})")
# What may stand between two offices of one person.
_CONTINUES = re.compile(
    r"(?:\s?\([^()⟦⟧]*\))?[,;]? ?(?:and|&|et|und|y|och|as well as)? ?(?:an?|the|is|was|as)? ?"
    r"(?:(?:former|currently|also) )?"
)
_FURTHER = re.compile(r"[^⟦⟧.;:]{0,40}\(\d{4}[^()⟦⟧]*\), (?:and )?")
_LED = re.compile(
    r"⟦I(?:\d+\+)*(?P<body>\d+)⟧,? (?:(?:which |that )?(?:is|was|has been|will be|to be) "
    r"|(?<!by ⟦I.⟧ )(?<!by ⟦I..⟧ )and )?"
    r"(?:co-)?(?P<verb>led|headed|chaired|directed|run|founded"
    r"|coordinated)"
    rf" by (?:[^⟦⟧;:.]{{0,60}}[, ])?(?P<person>{PERSON})"
)
_CONTACT = re.compile(
    r"^\W*(?:contacts?|kontakt|contacto|media contact|press contact|contact details)\b", re.IGNORECASE
)
# Who rules a state where no body is named that they preside over.
_RULER = re.compile(
    r"^(?:(?:former|then|acting|interim|deposed) )?(?:president|sultan|emperor|king|queen)$", re.IGNORECASE
)
# Offices that a document of one body need not say the body of.
_LEADING = re.compile(
    r"(?:(?:acting|interim|deputy|vice|former|senior|associate|assistant|managing|executive|founding|new|co-?)[ -]?)*"
    r"(?:[\w-]+ (?:and [\w-]+ )?){0,2}"
    r"(?:president|chair|chairman|chairwoman|chairperson|chief executive|ceo|director|treasurer|dean|provost|manager"
    r"|coordinator|officer|lead|specialist|developer|administrator|head of|board member)\b",
    re.IGNORECASE,
)
_ENVOY = re.compile(
    r"(?:\w+ )?(?:ambassador|high commissioner(?! for)|consul|permanent representative|chargé|ambassadör"
    r"|ambassadeur|ambassadrice|botschafter|embajador)",
    re.IGNORECASE,
)
_NO_TITLE = r"(?:said|says|told|who|and|with|by|as|to|of|for|in|at|on|from|then|met|where|when|while|or|nor|but)\b"
_AND = re.compile(r",? (?:and|as well as|together with|along with) (?:the |its |his |her )?", re.IGNORECASE)
# Whom a minister meets is seldom of the same state.
_MET = re.compile(
    r"\b(?:met|meets?|meetings?|talks|discussions|received|welcomed|greeted|conferred|counterparts?|entretien|accueil|rencontr\w+"
    r"|treffen|reuni[óo]n|möte)\b[^.;]*$",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:division|branch|section|unit|bureau|directorate)\b", re.IGNORECASE)
_POSITIONS = re.compile(
    r"(?P<p>⟦P\d+⟧) [^⟦⟧;:]{0,40}(?:positions|posts|roles) (?:in|at|within|with) (?P<b>⟦I\d+⟧)"
    r"(?:,? including (?P<rest>[^;:]*))?"
)
_ITS = re.compile(r"\b(?:whose|its|their|dont l[ea]|deren|cuy[oa]) ?$")
_SEVERAL = re.compile(
    r"\b(?:\w+[^s]s|secretaries|deputies)\b(?: general)?$|\b(?:ministers|directors|heads|chiefs)\b", re.I
)
# "his Peruvian counterpart, Home Minister Rossi"
_COUNTERPART = re.compile(r"(?P<state>⟦[JS]\d+⟧)(?:['’]s)? (?:\w+ )?counterpart,? (?:the )?$")
# "UNHCR: High Commissioner Ana Rossi …", "WHO – Dr Rossi was elected Director-General"
_HEADED_BY_BODY = re.compile(r"\W*(?P<body>⟦I\d+⟧)(?::| [–—-]) ")
_OF_PLACES = {"chief": "police", "sheriff": "sheriff"}  # who leads which bodies of a place
_OFFICE_WORDS = 2  # words of an office after which a body may be named
_BLOCK = 12  # how many lines a contact block may have


def read_posts(story: Story, facts: Facts) -> None:
    """WORKS_FOR, REPRESENTS and ACCREDITED_TO from offices and the people beside them."""
    for scene in [*story.scenes, *story.names]:
        if "⟦P" in scene.text or "⟦A" in scene.text:
            _read_offices(story, scene, facts)
            _read_led(scene, facts)
            read_patterns("posts", scene, facts)
    for scene in story.scenes:
        _read_positions_in(scene, facts)
    _read_contacts(story, facts)


def _read_offices(story: Story, scene: Scene, facts: Facts) -> None:
    held: list[tuple[Office, list[int]]] = []
    read: list[_Post] = []
    for office in offices(scene):
        people, rule = _holders(scene, office, held)
        if not people:
            continue
        if (
            held
            and not office.bodies
            and not office.owners
            and rule == "post-holding"
            and held[-1][0].kind == office.kind
        ):
            office, rule = replace(office, bodies=held[-1][0].bodies or held[-1][0].owners), "post-at-same-body"
        elif held and _AND.fullmatch(scene.text, scene.text.rfind("⟧", 0, office.start) + 1, office.start):
            bodies = held[-1][0].bodies or held[-1][0].owners
            of_state = office.kind == held[-1][0].kind == "government" and not (office.bodies or office.owners)
            if of_state and all(
                map(story.is_state, bodies)
            ):  # "the Prime Minister of Chad, [a], and the Minister, [b]"
                office = replace(office, bodies=bodies)
        if len(people) > 1 and not _is_shared(office):  # "the Director of Arup, Ms Rossi, and Mr Lund"
            people = people[:1] if rule == "post-before-name" else people[-1:] if rule == "post-after-name" else people
        held.append((office, people))
        read.append((office, people, rule))
    for post in _without_strays(scene, read):
        _add(story, scene, *post, facts)


def _without_strays(scene: Scene, posts: list[_Post]) -> Iterator[_Post]:
    """The posts, without those of nobody in a list in which each stands before its holder.

    In "Director [a], representative of Arup, Ambassador [b] and Mayor [c] spoke" the second is of no one who is named.
    """
    led = [people for office, people, rule in posts if _is_led(scene, office, rule)]
    for post, following in zip_longest(posts, posts[1:]):
        office, people, rule = post
        in_list = following is not None and _is_led(scene, following[0], following[2])
        between = scene.text[office.end : following[0].start] if following else ""
        if not (in_list and between == ", " and people in led and rule == "post-after-name"):
            yield post


def _is_led(scene: Scene, office: Office, rule: str) -> bool:
    """Whether an office stands right before its holder."""
    after = _AFTER.match(scene.text, office.end)
    return rule == "post-before-name" and after is not None and not after["comma"]


def _is_shared(office: Office) -> bool:
    """Whether several people may hold the office at once: "the ministers", "co-chairs", "members of the board"."""
    several = any(word.casefold().endswith("s") and is_office(word) for word in re.split(r"[\s/-]+", office.role))
    return several or re.search(r"\b(?:co|joint|both|women|men|staff)\b", office.role) is not None


def _holders(scene: Scene, office: Office, held: list[tuple[Office, list[int]]]) -> tuple[list[int], str]:
    """The people who hold an office, and by what way of saying it: right after, before, or as the one before."""
    text = scene.text
    after = _AFTER.match(text, office.end)
    goes_on = after and not after["comma"] and _is_pronoun(scene, after["person"])
    if goes_on or OF_ANOTHER.search(text, 0, office.start):
        after = None  # "met the director of Arup, in Lima he met"
    if after and not after["comma"] and not re.search(r",(?: in)? ⟦L[\d+]+⟧$", text[: office.end]):
        return scene.things(after["person"]), "post-before-name"
    before = _before().search(text, max(0, office.start - 90), office.start)
    if before and not is_denied(text, before):
        return scene.things(before["person"]), "post-after-name" if before["comma"] else "post-holding"
    if held:
        previous, people = held[-1]
        between = text[previous.end : office.start]
        if _CONTINUES.fullmatch(between) or _FURTHER.fullmatch(between):
            return people, "post-list"
    if after:
        return scene.things(after["person"]), "post-before-name"
    again = _again().search(text, max(0, office.start - 60), office.start)
    subject = list(re.finditer(PERSON, text[: again.start()])) if again else []
    if again and subject and not is_denied(text, again):
        return scene.things(subject[-1][0]), "post-of-subject"
    return [], ""


def _is_pronoun(scene: Scene, token: str) -> bool:
    """Whether a placeholder stands for "he", "I" or the like."""
    return all(scene.mentions[int(number)].how == "pronoun" for number in token[2:-1].split("+"))


def _add(story: Story, scene: Scene, office: Office, people: list[int], rule: str, facts: Facts) -> None:
    passages = [scene.index]
    start, end = office.years
    if office.kind == "representative":
        represented = list(office.owners or office.bodies)
        for mission in [body for body in represented if body in story.missions]:
            # "Chargé d'Affaires of the Embassy of Chad": she works for the embassy and represents Chad.
            represented[represented.index(mission)] = story.missions[mission]
            facts.pairs(people, "WORKS_FOR", [mission], rule, passages, role=office.role, start=start, end=end)
        facts.pairs(people, "REPRESENTS", represented, rule, passages, role=office.role, start=start, end=end)
        facts.pairs(people, "ACCREDITED_TO", office.hosts, rule, passages)
        # "Ambassador Lund" may be any state's.
        sent = (office.hosts or rule != "post-before-name") and not _MET.search(scene.text, 0, office.start)
        home = None if story.home in office.hosts else story.home
        if sent and not represented and home is not None and _ENVOY.match(office.role):
            facts.suppose(people, "REPRESENTS", home, "post-of-home-embassy", passages, role=office.role)
        return
    counterpart = _COUNTERPART.search(scene.text, 0, office.start)
    owners = (*office.owners, *(scene.things(counterpart["state"]) if counterpart else ()))
    states = [owner for owner in owners if story.is_state(owner)]
    bodies = [*office.bodies, *(owner for owner in office.owners if owner not in states)]
    # "The Chadian Net Center Head" holds no post of the state.
    if office.kind == "government" or not (bodies or UNIT.search(office.role)):
        bodies += states
    if not any(map(story.is_state, bodies)):
        dated = story.state_above(scene.index)
        if dated is not None and (office.kind == "government" or (not bodies and _RULER.search(office.role))):
            facts.suppose(people, "WORKS_FOR", dated, "post-in-news-of-state", passages, role=office.role)
        elif (
            dated is None
            and office.kind == "government"
            and story.home is not None
            and not _MET.search(scene.text, 0, office.start)
        ):
            # "His Excellency" is said of other states' ministers.
            own = [one for one in people if "Excellency" not in str(story.things[one].properties.get("honorific"))]
            facts.suppose(own, "WORKS_FOR", story.home, "post-of-home-government", passages, role=office.role)
    for part, whole in zip(office.bodies, office.bodies[1:], strict=False):
        if _PART.search(story.things[part].name) and not story.is_state(whole):
            facts.add(part, "PART_OF", whole, "part-in-post", passages)
    if not bodies and re.search(r"\bcommissioner\b", office.role, re.IGNORECASE):
        bodies = story.commissions if len(story.commissions) == 1 else []
    if not bodies and office.kind == "office":
        headed = _HEADED_BY_BODY.match(scene.text)
        if headed and "⟦" not in scene.text[headed.end() : office.start].replace("⟦P", ""):
            bodies = scene.things(headed["body"]) if office.role.casefold() != "president" else []
    if not bodies and office.kind == "office":
        bodies = _named_after(story, office.role) or _of_place(story, scene, office)
    # "President Lund" with no more to it may be the head of any state.
    of_house = bool(_LEADING.match(office.role)) and (rule, office.role.casefold()) != ("post-before-name", "president")
    its = _ITS.search(scene.text, 0, office.start)
    if its:
        of_house = False  # "the Network, whose director, Ms Rossi"
        before = re.findall(r"⟦[IB]\d+⟧", scene.text[: its.start()])
        if before and not bodies and office.kind == "office":
            facts.pairs(people, "WORKS_FOR", scene.things(before[-1]), "post-at-its", passages, role=office.role)
    if not bodies and office.kind == "office" and of_house and story.house is not None:
        facts.pairs(people, "WORKS_FOR", [story.house], "post-of-house", passages, role=office.role)
    if len(people) == len(bodies) > 1 and _SEVERAL.search(office.role):
        for person, body in zip(people, bodies, strict=True):  # "the ministers of Chad and Peru, Ms Rossi and Mr Lund"
            facts.add(person, "WORKS_FOR", body, rule, passages, role=office.role)
        return
    facts.pairs(people, "WORKS_FOR", bodies, rule, passages, role=office.role, start=start, end=end)


def _named_after(story: Story, role: str) -> list[int]:
    """The only body that is named after an office: the District Attorney's Office for "Deputy District Attorney"."""
    words = role.casefold().split()
    if len(words) < _OFFICE_WORDS or words[-1] in _OF_PLACES:
        return []
    named = story.bodies_by_words.get(" ".join(words[-2:]), [])
    return named if len(named) == 1 else []


def _of_place(story: Story, scene: Scene, office: Office) -> list[int]:
    """The only body of a place that its police chief or sheriff leads: "Quelm Police Chief" for the Quelm Police."""
    words = office.role.casefold().split()
    place = re.search(r"⟦L\d+⟧ (?:County )?$", scene.text[: office.start])
    kind = _OF_PLACES.get(words[-1], "") if words else ""
    if not place or not kind or (words[-1] == "chief" and "police" not in words):
        return []
    name = story.things[scene.things(place[0])[0]].name.casefold().removesuffix(" county")
    beside = [story.bodies_by_words.get(f"{last} {kind}", []) for last in (name.split()[-1], "county")]
    named = [body for bodies in beside for body in bodies if story.things[body].name.casefold().startswith(name)]
    return named if len(named) == 1 else []


def _read_led(scene: Scene, facts: Facts) -> None:
    """Read "the Unit led by Ms Rossi": of an enumeration only the last is led."""
    for match in _LED.finditer(scene.text):
        if not is_denied(scene.text, match):
            body = scene.mentions[int(match["body"])].thing
            role = {"chaired": "chair", "founded": "founder", "directed": "director"}.get(match["verb"], "head")
            facts.pairs(scene.things(match["person"]), "WORKS_FOR", [body], "body-led-by", [scene.index], role=role)


def _read_contacts(story: Story, facts: Facts) -> None:
    """A block of lines under "Contact": a person, perhaps a post, and the first body under them."""
    for top in story.scenes:
        if not _CONTACT.match(top.text) or len(top.text) > 60:
            continue
        person: list[int] = []
        role: str | None = None
        passages: list[int] = []
        for line in story.scenes[top.index : top.index + _BLOCK]:
            named = re.search(r"⟦P\d+⟧", line.text)
            body = re.fullmatch(r"\W*⟦I\d+⟧.{0,40}", line.text)
            if named and not person and "@" not in line.text:
                person, passages = line.things(named[0]), [line.index]
            elif person and body and "@" not in line.passage.text:
                where = [*passages, line.index]
                facts.pairs(person, "WORKS_FOR", line.things(body[0])[:1], "contact-block", where, role=role)
                break
            elif person and role is None and is_office(line.text) and len(line.text) < 120:
                role = line.words(0, len(line.text))
                passages.append(line.index)


def _read_positions_in(scene: Scene, facts: Facts) -> None:
    """Read "a number of posts in Arup, including Director, Legal Branch (1998-2000)": the branch is part of Arup."""
    match = _POSITIONS.search(scene.text)
    if match:
        parts = scene.things("".join(re.findall(r"⟦I\d+⟧", match["rest"] or "")))
        facts.pairs(parts, "PART_OF", scene.things(match["b"]), "positions-in-parts", [scene.index])
        facts.pairs(scene.things(match["p"]), "WORKS_FOR", scene.things(match["b"]), "positions-in", [scene.index])


@cache
def _again() -> re.Pattern[str]:
    """What stands between what a person does and another office of the same person: "…, and is also a"."""
    holding = word_list("posts", "holding").pattern
    determiner = word_list("posts", "determiner").pattern
    return re.compile(
        rf"(?:\b(?:and|who|then|later|pour|,)|,) (?:[^⟦⟧;:,]{{0,30}} )?(?:{holding}) (?:(?:{determiner}) )*$"
        r"|(?:,|,? and) (?:an?|the) $",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    """What stands between a person and the office held, up to the office."""
    holding = word_list("posts", "holding").pattern
    determiner = word_list("posts", "determiner").pattern
    return re.compile(
        rf"(?P<person>{PERSON})(?: \(⟦[SIBJ][\d+]+⟧\)(?=,))?"
        rf"(?:(?P<comma>,| [-–—]|:| \|| \((?:[^⟦⟧();:]{{2,30}}[-–—,])?)|,? "
        rf"(?:[^⟦⟧;:.]{{0,25}} )?(?:{holding}))?"
        rf" ?(?:(?:{determiner}) )*(?:(?<=⟧, )(?!{_NO_TITLE})[a-z][\w-]+ |(?<=, a )(?:[\w-]+ ){{1,6}}|(?<=, an )"
        rf"(?:[\w-]+ ){{1,6}})?$",
        re.IGNORECASE,
    )
