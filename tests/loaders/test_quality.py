"""How well documents are read: the measure measures, and the figures do not fall below what was reached."""

from __future__ import annotations

import json

import pytest

from benchmarks import quality
from benchmarks.precision import PRIOR, lower_bound, rules_file
from loaders.links import confidence
from loaders.read import read_document
from loaders.reading import Link, Passage, Reading, Thing

needs_annotations = pytest.mark.skipif(
    not (quality.SHARED / "gold").is_dir(), reason="the annotated documents are not in ../shared"
)


def as_annotated(name: str, group: str) -> Reading:
    """The reading that says exactly what the annotation of a document says."""
    gold = quality.gold_of(name, group)
    place = {entity["id"]: n for n, entity in enumerate(gold["entities"])}
    things = tuple(
        Thing(entity["label"], entity["name"], tuple(entity["aliases"]), passages=(0,)) for entity in gold["entities"]
    )
    links = tuple(
        Link(place[relation["from"]], relation["type"], place[relation["to"]], (0,), "by-hand", 0.9)
        for relation in gold["relations"]
    )
    return Reading({"title": name}, (Passage(0, 1, 1, "sentence", "A"),), things, links)


@needs_annotations
def test_a_reading_that_says_what_the_annotation_says_scores_one():
    """The measure gives full marks, by document, by group and by rule, to a reader that makes no mistake."""
    name = "carpentries-2019-advisory-group"
    scores, rules = quality.measure({name: "eight"}, lambda path: as_annotated(path.stem, "eight"))
    assert scores[name]["entities"]["all"]["f1"] == 1.0
    assert scores[name]["relations"]["all"]["f1"] == 1.0
    assert quality.summary(scores)["eight"]["relations"]["mean"]["precision"] == 1.0
    assert rules["by-hand"][False] == 0
    assert rules["by-hand"][True] > 0


@needs_annotations
def test_what_is_measured_does_not_hang_on_what_was_measured_before(monkeypatch):
    names = {"newsletter-10": "eight"}
    first = quality.measure(names, read_document)
    otherwise = {rule: 1 - trusted for rule, trusted in confidence.measured().items()}
    monkeypatch.setattr(confidence, "measured", lambda: otherwise)
    assert quality.measure(names, read_document) == first


def test_a_few_lucky_hits_are_trusted_less_than_many():
    assert lower_bound(5, 0) < lower_bound(50, 0) < 1
    assert lower_bound(0, 5) == 0


def test_a_rare_rule_says_so_and_is_trusted_as_likely_right_as_wrong():
    entries = rules_file({"rare": {True: 4}, "common": {True: 30, False: 2}})
    assert entries["rare"] == {"confidence": PRIOR, "right": 4, "wrong": 0, "too rare": True}
    assert entries["common"]["confidence"] == round(lower_bound(30, 2), 3)


FLOOR = json.loads((quality.ROOT / "benchmarks" / "floor.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured():
    """The figures of all documents that the floor speaks of."""
    from loaders.read import read_document

    names = {name: group for name, group in quality.documents().items() if group in FLOOR or name in FLOOR}
    scores, _ = quality.measure(names, read_document)
    return scores, quality.summary(scores)


@needs_annotations
@pytest.mark.parametrize("of", sorted(FLOOR))
def test_quality_does_not_fall(of, measured):
    """The figures of a document or group are at least those of ``benchmarks/floor.json``."""
    scores, groups = measured
    figures = scores.get(of) or groups[of]
    mean = "all" if of in scores else "mean"
    reached = {
        "entities f1": figures["entities"][mean]["f1"],
        "relations f1": figures["relations"][mean]["f1"],
        "relations precision": figures["relations"][mean]["precision"],
        "properties accuracy": figures["properties"]["accuracy"],
    }
    short = {figure: (reached[figure], floor) for figure, floor in FLOOR[of].items() if reached[figure] < floor}
    assert not short
