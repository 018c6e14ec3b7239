"""People's decisions on identity: read from lines, and stronger than what the names say."""

from __future__ import annotations

import json

import pytest

from graph.errors import LiaisonsError
from loaders.assembly import Assembly
from loaders.decisions import decided, read_decisions


def lines(tmp_path, *entries):
    file = tmp_path / "decisions.jsonl"
    file.write_text("\n".join(json.dumps(entry) for entry in entries) + "\n", encoding="utf-8")
    return file


def about(judgement, *names, label="Person"):
    return {"judgement": judgement, "label": label, "names": names}


@pytest.fixture
def merged(new_graph):
    """The names of the people in the graph of some readings, after decisions."""

    def people(decisions, *readings):
        graph, assembly = new_graph(), Assembly()
        for n, reading in enumerate(readings):
            graph.apply(assembly.replace(f"document:{n:016x}", decided(reading, decisions)))
        return graph.named("Person")

    return people


def test_a_positive_decision_joins_what_names_alone_would_not(tmp_path, thing, reading, merged):
    decisions = read_decisions(lines(tmp_path, about("POSITIVE", "Costa", "Ana Costa")))
    parts = reading(thing("Person", "Ana Costa")), reading(thing("Person", "Costa"))
    assert merged([], *parts) == ["Ana Costa", "Costa"]
    assert merged(decisions, *parts) == ["Ana Costa"]


def test_a_negative_decision_parts_what_names_alone_would_join(tmp_path, thing, reading, merged):
    decisions = read_decisions(lines(tmp_path, about("NEGATIVE", "Yuri Costa", "Yury Costa")))
    parts = reading(thing("Person", "Yuri Costa")), reading(thing("Person", "Yury Costa"))
    assert merged([], *parts) == ["Yuri Costa"]
    assert merged(decisions, *parts) == ["Yuri Costa", "Yury Costa"]


def test_a_decision_speaks_of_its_label_only(tmp_path, thing, reading, merged):
    decisions = read_decisions(lines(tmp_path, about("POSITIVE", "Costa", "Ana Costa", label="Place")))
    assert len(merged(decisions, reading(thing("Person", "Ana Costa")), reading(thing("Person", "Costa")))) == 2


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([{"names": ["A", "B"]}], "Line 1 of .* is no decision"),
        ([about("POSITIVE", "Ana Costa")], "is no decision about two names"),
        ([about("PERHAPS", "A", "B")], "no such judgement"),
        ([about("POSITIVE", "A", "B", label="Passage")], "no such judgement or label"),
        ([about("POSITIVE", "A", "B"), about("NEGATIVE", "B", "A")], "Line 2 of .* contradicts"),
    ],
)
def test_a_line_that_is_no_decision_is_told_with_its_number(tmp_path, entries, message):
    with pytest.raises(LiaisonsError, match=message):
        read_decisions(lines(tmp_path, *entries))
