"""People where they are named in full: after an honorific, by a first name, or beside an office."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.candidates import GUESSED, KNOWN, NAMED, Candidate
from loaders.mentions.shapes import has_parts, is_all, looks_like_person, name_end, proper
from loaders.mentions.tokens import Stretch, Token

FIELD = 9  # words of an office with its field
OFFICES_OF_STATES = ("ambassador", "president", "minister", "commissioner", "consul", "representative", "envoy", "king")

# Endings of common nouns, which names of people do not have.
NOUNS = tuple("ing tion sion ment ity ness ship ics phy logy ance ence ism ies ers als".split())


def people(stretch: Stretch) -> Iterator[Candidate]:
    """The people named in the stretch."""
    at = 0
    while at < len(stretch.tokens):
        if _is_party(stretch, at):
            at += 2
            continue
        state = stretch.state_length(at)
        if state > 1 and stretch.tokens[at].capital:
            at += state  # in "Estados Unidos Ada Rossi" the name begins after the state
            continue
        found = (
            _after_honorific(stretch, at)
            or _delegate(stretch, at)
            or _by_first_name(stretch, at)
            or _by_context(stretch, at)
        )
        if found:
            candidate, last = found
            yield candidate
            at = last + 1
        else:
            at += 1


def _is_party(stretch: Stretch, at: int) -> bool:
    """Whether a bracket with a party and a district begins here: "(R-Lakeside)"."""
    token, following = stretch.tokens[at], stretch.tokens[at + 1 : at + 2]
    return (
        token.text in ("R", "D", "I") and token.gap.endswith("(") and bool(following) and following[0].gap in ("-", "–")
    )


def _honorifics(stretch: Stretch, at: int) -> int:
    """The number of tokens from `at` that are honorifics ("His Excellency Mr", "The Hon.")."""
    lexicon, count = stretch.lexicon, 0
    while at + count < len(stretch.tokens):
        position = at + count
        token = stretch.tokens[position]
        if count and token.gap.strip(" .,"):
            break
        for length in (3, 2, 1):
            words = " ".join(stretch.words[position : position + length])
            if count and words == "m" and not _dotted(stretch, position):
                continue  # an initial, as in "Mr M Rossi"
            if words == "he" and (token.text != "HE" or stretch.shouted):
                continue  # "He Rossi knew"
            if words in lexicon.honorifics and (token.capital or words in ("m", "mr", "dr")):
                count += length
                break
        else:
            if count and token.folded in ("the", "his", "her") and position + 1 < len(stretch.tokens):
                count += 1
                continue
            break
    return count


def _is_built(stretch: Stretch, last: int) -> bool:
    """Whether a street or building bears the name that ends with this token: "Ada Rossi [Boulevard]"."""
    after = stretch.tokens[last + 1] if last + 1 < len(stretch.tokens) else None
    if after is None or after.gap != " " or not after.capital:
        return False
    return any(label == "Place" for label, _ in stretch.lexicon.heads.get(after.folded, ()))


def _dotted(stretch: Stretch, at: int) -> bool:
    return stretch.plain[stretch.tokens[at].end : stretch.tokens[at].end + 1] == "."


def _after_honorific(stretch: Stretch, at: int) -> tuple[Candidate, int] | None:
    count = _honorifics(stretch, at)
    if not count or at + count >= len(stretch.tokens):
        return None
    first = at + count
    head = stretch.tokens[first]
    between = head.gap.replace(".", "").replace(" ", "")
    if between or not (head.capital or head.folded in stretch.lexicon.particles):
        return None
    initial = head.initial and stretch.words[first - 1] in stretch.lexicon.lists["plain_honorifics"]
    if head.folded in stretch.lexicon.function_words - stretch.lexicon.particles and not initial:
        return None
    last = name_end(stretch, first)
    if last is None or _is_built(stretch, last) or head.folded in stretch.lexicon.lists["calendar"]:
        return None
    word = stretch.words[first - 1]
    if word not in stretch.lexicon.lists["plain_honorifics"] and first == last and not _is_surname(stretch, head):
        return None
    if word not in stretch.lexicon.lists["plain_honorifics"] and not looks_like_person(stretch, first, last):
        return None
    if word == "m" and stretch.tokens[first - 1].text == "M" and stretch.language not in ("fr", "en", "und"):
        return None
    honorific = stretch.written(at, first - 1)
    if stretch.plain[stretch.tokens[first - 1].end : head.start].startswith("."):
        honorific += "."
    name = proper(stretch.written(first, last), stretch)
    start, end = stretch.tokens[first].start, stretch.tokens[last].end
    whole = first != last
    if len(name.replace(" ", "")) < 3:
        return None
    properties = {"honorific": honorific}
    return Candidate(start, end, "Person", name, rank=KNOWN, properties=properties, whole=whole), last


def _is_surname(stretch: Stretch, token: Token) -> bool:
    lexicon = stretch.lexicon
    if token.folded in lexicon.common_words or token.folded in lexicon.lists["calendar"]:
        return token.folded in lexicon.surnames and token.folded not in lexicon.commonest_words
    return (
        token.folded not in lexicon.heads
        and token.folded not in stretch.lexicon.office_words
        and not (token.shouted and not stretch.shouted)
    )


def _by_first_name(stretch: Stretch, at: int) -> tuple[Candidate, int] | None:
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if not token.capital or (token.shouted and not stretch.shouted) or token.folded not in lexicon.first_names:
        return None
    if at and stretch.tokens[at].gap in ("-", "’", "'") and stretch.tokens[at - 1].capital:
        return None
    if _after_compass(stretch, at):
        return None
    last = name_end(stretch, at)
    if last is None or last == at or token.folded in lexicon.function_words or not has_parts(stretch, at, last):
        return None
    if _is_built(stretch, last):
        return None
    if is_all(stretch, at, last) or (stretch.shouted and _is_holder(stretch, at, last)):
        return _person(stretch, at, last, NAMED)
    if _after_article(stretch, at) or not looks_like_person(stretch, at, last):
        return None
    if stretch.language == "de" and token.folded in lexicon.names and stretch.words[last] not in lexicon.surnames:
        return None  # "in Berlin Gastgeberin"
    if _shown(stretch, at, last):
        return _person(stretch, at, last, NAMED)
    common = token.folded in lexicon.common_words
    surname = stretch.tokens[last].folded in lexicon.surnames
    final = stretch.tokens[last].folded
    unknown = final not in lexicon.common_words or (not common and final not in lexicon.commonest_words)
    if not surname and not unknown and not any(stretch.tokens[i].initial for i in range(at, last)):
        return None
    if common and not (surname or unknown) and last - at < 2:
        return None
    odd = final not in lexicon.common_words and token.folded not in lexicon.commonest_words
    if common and stretch.begins_sentence(at) and not (surname and unknown) and not odd and last - at < 2:
        return None
    if (stretch.titled or stretch.shouted) and (common or not surname) and not (odd and _ends_part(stretch, last)):
        return None
    return _person(stretch, at, last, NAMED)


def _delegate(stretch: Stretch, at: int) -> tuple[Candidate, int] | None:
    """A name in capitals that opens the account of what its bearer said, with the state: "ADA ROSSI (Peru) said"."""
    tokens = stretch.tokens
    if at or stretch.shouted or not tokens[at].shouted:
        return None
    last = name_end(stretch, at)
    if last is None or not 1 <= last < len(tokens) - 1 or not has_parts(stretch, at, last):
        return None
    if not all(token.shouted or token.initial or not token.capital for token in tokens[: last + 1]):
        return None
    state = stretch.state_length(last + 1)
    after = tokens[last + 1 + state].gap if last + 1 + state < len(tokens) else ""
    told = state and tokens[last + 1].gap == " (" and after.startswith(")")
    return _person(stretch, at, last, NAMED) if told else None


def _by_context(stretch: Stretch, at: int) -> tuple[Candidate, int] | None:
    """Two or three capitalised words that nothing else explains, where the context tells a person."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if stretch.shouted or not token.capital or token.shouted or (at and stretch.tokens[at].gap in ("-", "’", "'")):
        return None
    if _after_compass(stretch, at):
        return None
    if token.folded in lexicon.office_words or (token.folded in lexicon.function_words and stretch.language != "en"):
        return None
    last = name_end(stretch, at)
    if last is None or not 1 <= last - at <= 4 or not looks_like_person(stretch, at, last):
        return None
    if not has_parts(stretch, at, last) or _after_article(stretch, at):
        return None
    words = [
        stretch.tokens[i] for i in range(at, last + 1) if stretch.tokens[i].capital and not stretch.tokens[i].initial
    ]
    common = [word for word in words if word.folded in lexicon.common_words]
    held = _office_before(stretch, at) or _holds_office_of(stretch, at)  # "District Attorney Xqian Ho"
    if not words or any(w.shouted or any(c.isdigit() for c in w.text) for w in words):
        return None
    if common and not (held and len(common) < len(words) and words[0] not in common):
        return None
    if any(True for _, entry in lexicon.find(stretch.words, at) if not entry.common):
        return None
    named = token.folded in lexicon.first_names or token.folded in lexicon.surnames
    if stretch.language == "de" and not named and not _office_follows(stretch, last):
        return None  # German nouns all begin with a capital
    names = sum(w.folded in lexicon.surnames or w.folded in lexicon.first_names for w in words)
    if not names and at and stretch.words[at - 1] in lexicon.lists["within_a_place"]:
        return None
    shown = held or _office_follows(stretch, last) or _verb_follows(stretch, last)
    given = token.folded in lexicon.first_names and token.folded not in lexicon.heads
    if stretch.language in ("fr", "es", "sv") and not shown and not given:
        return None
    plain_words = all(w.text[1:].islower() and len(w.text) > 2 and not w.folded.endswith(NOUNS) for w in words)
    if (
        plain_words
        and stretch.language in ("en", "und")
        and len(words) == last - at + 1 <= 3
        and not stretch.titled
        and not stretch.begins_sentence(at)
    ):
        return _person(stretch, at, last, GUESSED)
    return _person(stretch, at, last, NAMED if names else GUESSED) if names or shown else None


def _ends_part(stretch: Stretch, last: int) -> bool:
    """Whether the token ends the passage, or a part of it before a comma, dash or bracket."""
    after = stretch.tokens[last + 1].gap if last + 1 < len(stretch.tokens) else ","
    return after[:1] in ",;:(\t" or after in (" - ", " – ", " (", " | ")


def _after_compass(stretch: Stretch, at: int) -> bool:
    """Whether a point of the compass goes right before, as in "North Quelm Ferries"."""
    before = stretch.tokens[at - 1] if at and stretch.tokens[at].gap == " " else None
    return before is not None and before.capital and before.folded in stretch.lexicon.lists["compass"]


def _after_article(stretch: Stretch, at: int) -> bool:
    """Whether an article goes before, as with bodies, ships and buildings: "the Keppel Shipyard"."""
    return at > 0 and stretch.words[at - 1] in ("the", "a", "an") and stretch.tokens[at].gap == " "


def _shown(stretch: Stretch, first: int, last: int) -> bool:
    """Whether what stands beside a name that may be a person's shows one: an office, "said", "has joined"."""
    if first and stretch.words[first - 1] in ("of", "at", "in", "for", "from", "with"):
        return False
    return last - first < 3 and (
        _office_follows(stretch, last) or _office_leads(stretch, first) or _verb_follows(stretch, last)
    )


def _is_holder(stretch: Stretch, first: int, last: int) -> bool:
    """Whether a name in capitals follows the office that its bearer holds."""
    return (
        last == first + 1 and stretch.words[first] not in stretch.lexicon.common_words and _office_leads(stretch, first)
    )


def _office_leads(stretch: Stretch, first: int) -> bool:
    """Whether an office with its field goes before: "Minister for Foreign Affairs Ada Rossi"."""
    words, at = stretch.words, first
    while at > 0 and stretch.tokens[at].gap in (" ", "  ") and first - at < FIELD:
        at -= 1
        if words[at] in stretch.lexicon.offices:
            return words[at + 1] in ("of", "for")
    return False


def _office_follows(stretch: Stretch, last: int) -> bool:
    following = stretch.tokens[last + 1 : last + 5]
    if not following or following[0].gap not in (", ", " – ", " - ", ",  ", " (", " — "):
        return False
    lexicon, apposed = stretch.lexicon, following[0].folded in ("a", "an", "the")
    return any(
        token.folded in lexicon.office_words or (apposed and token.folded in lexicon.lists["trades"])
        for token in following
    )


def _office_before(stretch: Stretch, at: int) -> bool:
    before = stretch.words[at - 1] if at and stretch.tokens[at].gap in (" ", ", ", "  ") else ""
    return before in stretch.lexicon.office_words


def _holds_office_of(stretch: Stretch, at: int) -> bool:
    """Whether an office of a state goes right before: "Ambassador of Peru [Ada Rossi]"."""
    if stretch.language != "en" or not at or stretch.tokens[at].gap != " ":
        return False
    words = stretch.words
    first = next(stretch.states_before(at), 0)
    first -= first > 0 and words[first - 1] == "the"
    return first > 1 and words[first - 1] in ("of", "to") and words[first - 2] in OFFICES_OF_STATES


def _verb_follows(stretch: Stretch, last: int) -> bool:
    return last + 1 < len(stretch.tokens) and stretch.words[last + 1] in stretch.lexicon.lists["said"]


def _person(stretch: Stretch, first: int, last: int, rank: int) -> tuple[Candidate, int]:
    start, end = stretch.span(first, last)
    return Candidate(start, end, "Person", proper(stretch.written(first, last), stretch), rank=rank), last
