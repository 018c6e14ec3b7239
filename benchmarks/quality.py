"""How well documents are read, measured against those that people annotated in ``../shared``; `make quality`.

Prints a table by group, label and relationship type, and writes two files that are kept with the code, so that a change
in quality is a diff:

- ``benchmarks/quality.json``: the figures by document and by group. No name or sentence of a document is in it.
- ``loaders/confidence.json``: for each rule how often it was right and wrong, and the lower bound of its precision.

usage: python -m benchmarks.quality [--only PART] [--show] [--dry-run]
"""

from __future__ import annotations

import argparse
import json
import runpy
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import mean
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from benchmarks.precision import rules_file
from loaders.assembly import Assembly
from loaders.reading import Reading

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
GROUPS = {
    "eight": "the eight documents of two annotators",
    "learn": "English, to learn from",
    "check": "English, to check on",
    "languages": "other languages",
}
Reader = Callable[[Path], Reading]
FIGURES = ("f1", "precision", "recall")
LISTS = ("missed_entities", "wrong_entities", "missed_relations", "wrong_relations", "lost_properties")


@cache
def scorer() -> SimpleNamespace:
    """What the script defines that scores a graph against an annotation."""
    return SimpleNamespace(**runpy.run_path(str(SHARED / "gold" / "score.py")))


def documents() -> dict[str, str]:
    """The names of all annotated documents, each with its group, in order of groups and names."""
    split = json.loads((SHARED / "gold-more" / "split.json").read_text(encoding="utf-8"))
    languages = set(split["other_languages"])
    grouped = {path.stem: "eight" for path in sorted((SHARED / "gold").glob("*.json"))}
    for group in ("learn", "check"):
        grouped |= {name: "languages" if name in languages else group for name in sorted(split[group])}
    return dict(sorted(grouped.items(), key=lambda entry: (list(GROUPS).index(entry[1]), entry[0])))


def graph_of(name: str, group: str, read: Reader) -> dict[str, Any]:
    """What `read` reads in the document with this name, loaded alone, as node-link JSON."""
    folder = "corpus" if group == "eight" else "corpus-more"
    change = Assembly().replace("document:0000000000000000", read(SHARED / folder / f"{name}.txt"))
    return {
        "nodes": [{"label": record.label, **record.properties} for _, record in sorted(change.nodes.items())],
        "edges": [
            {"source": record.source, "target": record.target, "type": record.type, **record.properties}
            for _, record in sorted(change.links.items())
        ],
    }


def gold_of(name: str, group: str) -> dict[str, Any]:
    """The annotation of the document with this name."""
    folder = "gold" if group == "eight" else "gold-more"
    gold: dict[str, Any] = json.loads((SHARED / folder / f"{name}.json").read_text(encoding="utf-8"))
    return gold


def judged(gold: dict[str, Any], graph: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Each link of `graph` that the annotation decides on, as (rule, whether it is right)."""
    score = scorer()
    of_gold = {entity["id"]: entity for entity in gold["entities"]}
    matched = score.align(gold["entities"], [node for node in graph["nodes"] if node["label"] in score.LABELS])
    right = set()
    for relation in gold["relations"]:
        for kind in (relation["type"], *(relation.get("alternatives") or ())):
            right.add((relation["from"], kind, relation["to"]))
            if kind in score.SYMMETRIC:
                right.add((relation["to"], kind, relation["from"]))
    for link in graph["edges"]:
        if link["type"] in score.FURNITURE:
            continue
        source, target = matched.get(link["source"]), matched.get(link["target"])
        if (source, link["type"], target) in right:
            yield link["rule"], True
        elif not any(of_gold[end].get("optional") for end in (source, target) if end and source and target):
            yield link["rule"], False


def measure(names: dict[str, str], read: Reader, show: bool = False) -> tuple[dict[str, Any], dict[str, Counter[bool]]]:
    """The scores of the documents in `names`, by name, and how often each rule was right and wrong in them."""
    scores: dict[str, Any] = {}
    rules: dict[str, Counter[bool]] = defaultdict(Counter)
    for name, group in names.items():
        # A link that several rules read is credited to the surest. Here none is surer, or a run would hang on the one
        # before it.
        with patch("loaders.links.confidence.measured", dict):
            gold, graph = gold_of(name, group), graph_of(name, group, read)
        result = scorer().score(gold, graph)
        for rule, verdict in judged(gold, graph):
            rules[rule][verdict] += 1
        if show and group != "check":  # of the documents to check on we look at the figures only
            print(f"\n=== {name}", *(f"\n{part}:\n  " + "\n  ".join(result[part]) for part in LISTS if result[part]))
        scores[name] = {"group": group, **{part: value for part, value in result.items() if part not in LISTS}}
    return scores, rules


def summary(scores: dict[str, Any]) -> dict[str, Any]:
    """Figures by group: means over its documents, and counts by label and type added up over them."""
    groups = {}
    for group in GROUPS:
        members = [score for score in scores.values() if score["group"] == group]
        if members:
            groups[group] = {
                "documents": len(members),
                "properties": _accuracy(score["properties"] for score in members),
                **{part: _means(part, members) for part in ("entities", "relations")},
            }
    return groups


def _means(part: str, members: list[dict[str, Any]]) -> dict[str, Any]:
    """Means over the documents in which there is something to find or something was read."""
    found = [score[part]["all"] for score in members]
    found = [figures for figures in found if figures["right"] or figures["wrong"] or figures["missed"]]
    means = {figure: round(mean(figures[figure] for figures in found), 3) if found else 0.0 for figure in FIGURES}
    kinds = sorted({kind for member in members for kind in member[part]})
    return {"mean": means, "by": {kind: _added(member[part].get(kind) for member in members) for kind in kinds}}


def _added(figures: Iterable[dict[str, Any] | None]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    for figure in figures:
        counts.update({name: figure[name] for name in ("right", "wrong", "missed")} if figure else {})
    added: dict[str, Any] = scorer().f1(counts["right"], counts["wrong"], counts["missed"])
    return added


def _accuracy(properties: Iterable[dict[str, Any]]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    for figure in properties:
        counts.update(asked=figure["asked"], held=figure["held"])
    return {**counts, "accuracy": round(counts["held"] / counts["asked"], 3) if counts["asked"] else None}


def _short(scores: dict[str, Any]) -> dict[str, Any]:
    """The scores of documents without labels and types, of which most have too few to say anything."""
    return {
        name: {**score, **{part: score[part]["all"] for part in ("entities", "relations")}}
        for name, score in scores.items()
    }


def table(scores: dict[str, Any], groups: dict[str, Any]) -> str:
    """The figures as text: by document, by group, by label and type."""
    lines = [f"{'':46}{'entities':^20}{'relations':^20}{'properties':>11}", f"{'':46}" + "    F1     P     R  " * 2]
    for name, score in scores.items():
        figures = [f"{score[part]['all'][f]:6.2f}" for part in ("entities", "relations") for f in FIGURES]
        lines.append(_row(name, figures, score["properties"]))
    for group, of_group in groups.items():
        figures = [f"{of_group[part]['mean'][f]:6.3f}" for part in ("entities", "relations") for f in FIGURES]
        lines.append(_row(f"MEAN {group}: {GROUPS[group]}", figures, of_group["properties"]))
    for part in ("entities", "relations"):
        lines.append(f"\n{part} added up: F1 P R (right, wrong, missed)" + "".join(f"{group:>31}" for group in groups))
        for kind in sorted({kind for of_group in groups.values() for kind in of_group[part]["by"]}):
            cells = (_cell(of_group[part]["by"].get(kind)) for of_group in groups.values())
            lines.append(f"{kind:46}" + "".join(f"{cell:>31}" for cell in cells))
    return "\n".join(lines)


def _row(name: str, figures: list[str], properties: dict[str, Any]) -> str:
    held = f"{properties['held']:4} of {properties['asked']}"
    return f"{name[:45]:46}{''.join(figures[:3])}  {''.join(figures[3:])}  {held}"


def _cell(figure: dict[str, Any] | None) -> str:
    if not figure:
        return ""
    counts = f"({figure['right']}, {figure['wrong']}, {figure['missed']})"
    return f"{figure['f1']:.2f} {figure['precision']:.2f} {figure['recall']:.2f} {counts:>14}"


def main() -> int:
    """Measure, print, and write the files unless only a part was measured or a dry run was asked for."""
    from loaders.read import read_document

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="PART", help="documents or groups with PART in their name")
    parser.add_argument("--show", action="store_true", help="list what was missed and wrong (not where to check on)")
    parser.add_argument("--dry-run", action="store_true", help="write no files")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"There are no annotated documents at {SHARED}.", file=sys.stderr)
        return 2
    names = {name: group for name, group in documents().items() if options.only in name or options.only == group}
    scores, rules = measure(names, read_document, options.show)
    groups = summary(scores)
    print(table(scores, groups))
    if not options.only and not options.dry_run:
        _write(ROOT / "benchmarks" / "quality.json", {"documents": _short(scores), "groups": groups})
        _write(ROOT / "loaders" / "confidence.json", rules_file(rules))
    return 0


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(_lines(content) + "\n", encoding="utf-8")


def _lines(content: dict[str, Any], depth: int = 0) -> str:
    """`content` as JSON, sorted, with a line for each figure or set of counts: what changes is a line of a diff."""
    if not any(isinstance(value, dict) for value in content.values()):
        return json.dumps(content, sort_keys=True, ensure_ascii=False)
    indent = " " * (depth + 1)
    parts = [
        f"{indent}{json.dumps(name)}: "
        + (_lines(value, depth + 1) if isinstance(value, dict) else json.dumps(value, ensure_ascii=False))
        for name, value in sorted(content.items())
    ]
    return "{\n" + ",\n".join(parts) + f"\n{' ' * depth}}}"


if __name__ == "__main__":
    sys.exit(main())
