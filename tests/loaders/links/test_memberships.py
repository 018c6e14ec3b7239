"""Who the members of a body are: lists in a sentence, lines under it, votes."""

import pytest

THREE = "[Chad|State], [Peru|State] and [Togo|State]"


@pytest.mark.parametrize(
    "text",
    [
        f"The members of the [Lima Council|Institution] are: {THREE}.",
        f"[Lima Council|Institution] membership, 1976: {THREE}.",
        f"- The permanent members of the [Lima Council|Institution] ({THREE}) voted.",
        "[Lima Council|Institution] members: [Cuba|State] (Chair) and, elected for two years, " + THREE,
        f"The [Lima Council|Institution] comprises 47 members, among them {THREE}.",
        f"The following States were elected to the [Lima Council|Institution]: {THREE}.",
        f"{THREE} and the other members of the [Lima Council|Institution] agreed.",
        "[Peru|State], [Chad|State] and other members of the [Lima Council|Institution] agreed.",
        f"The [Lima Council|Institution] adopted the text.\nIn favour: {THREE}.\nAgainst: None.",
        f"During the vote in the [Lima Council|Institution], two abstained ({THREE}).",
        "# Members of the [Lima Council|Institution]\n- [Peru|State] (2031)\n- [Chad|State]",
    ],
)
def test_a_list_of_members_is_read(facts, text):
    assert facts(text) >= {"Chad MEMBER_OF Lima Council", "Peru MEMBER_OF Lima Council"}


@pytest.mark.parametrize(
    "text",
    [
        f"The [Lima Council|Institution] called on {THREE} to agree.",
        f"A member of the [Lima Council|Institution] met {THREE}.",
        "He was a member of the [Lima Council|Institution], Chair of [Bell|Institution] and [Arup|Institution].",
        f"The [Lima Assembly|Institution] adopted the text.\nIn favour: {THREE}.",
    ],
)
def test_what_is_no_list_of_members_is_not_read_as_one(facts, text):
    assert not any("MEMBER_OF" in fact for fact in facts(text))


def test_what_a_sentence_opens_with_is_not_in_the_list_that_acts(facts):
    read = facts("As members of the [Nets Commission|Institution], [Chad|State] and [Peru|State] welcome the summits.")
    assert read == {"Chad MEMBER_OF Nets Commission", "Peru MEMBER_OF Nets Commission"}
