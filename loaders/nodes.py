"""The nodes of an assembly: which units there are, which of them are one node, and that node's id and properties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.changes import NodeRecord
from graph.identifiers import digest, node_id
from loaders.choice import node_properties
from loaders.clusters import clusters
from loaders.reading import Thing
from loaders.units import Item, Reach, Unit


@dataclass(slots=True, eq=False)
class _Cluster:
    """Units that are one node; `claim` is the id that its name asks for, `node` the one it has."""

    units: list[Unit]
    claim: str = ""
    node: str = ""
    properties: dict[str, Any] = field(default_factory=dict)


class Nodes:
    """The nodes of the things added so far: add and discard things, then `settle`."""

    def __init__(self) -> None:
        self._units: dict[tuple[str, ...], Unit] = {}
        self._reached: dict[Reach, set[Unit]] = defaultdict(set)
        self._clusters: dict[Unit, _Cluster] = {}
        self._claims: dict[str, set[_Cluster]] = defaultdict(set)
        self._records: dict[str, NodeRecord] = {}
        self._recounted: set[Unit] = set()
        self._unsettled: set[Reach] = set()  # of units that came or went
        self._alone: set[Unit] = set()  # units without keys that came

    def add(self, item: Item, thing: Thing) -> Unit:
        """Count `thing`, which is `item` of its document; gives the unit it belongs to."""
        unit = Unit.of(thing, item)
        unit = self._units.setdefault(unit.order, unit)
        if not unit.items:
            self._unsettled.update(unit.reach)
            for key in _reached_by(unit):
                self._reached[key].add(unit)
            if not (unit.strong or unit.acronyms):
                self._alone.add(unit)
        unit.add(item, thing)
        self._recounted.add(unit)
        return unit

    def discard(self, item: Item, thing: Thing, unit: Unit) -> None:
        """Count `thing` no longer in `unit`, as if it had never been added."""
        unit.discard(item, thing)
        self._recounted.add(unit)

    def settle(self) -> tuple[dict[Unit, str], dict[str, NodeRecord | None]]:
        """Part the units into nodes anew where things came or went.

        Gives the units that are now part of another node, with its id (`Unit.node` still says the old one), and the
        nodes that changed: their records by id, None where there is no such node any more.
        """
        gone = {unit for unit in self._recounted if not unit.items}
        for unit in gone:
            self._remove(unit)
        region = self._region(gone)
        new, dissolved = self._regroup(region, gone)
        recounted = {self._clusters[unit] for unit in self._recounted - gone}
        claims = {cluster.claim for cluster in dissolved} | self._claim(recounted | new)
        self._recounted, self._unsettled, self._alone = set(), set(), set()
        return self._name(claims, {cluster.node for cluster in dissolved})

    def _remove(self, unit: Unit) -> None:
        del self._units[unit.order]
        self._unsettled.update(unit.reach)
        for key in _reached_by(unit):
            self._reached[key].discard(unit)
            if not self._reached[key]:
                del self._reached[key]

    def _region(self, gone: set[Unit]) -> set[Unit]:
        """The units whose parting into nodes may have changed: all that hang together with what came or went."""
        region = set(self._alone - gone)
        seen = set(self._unsettled)
        frontier = list(seen)
        while frontier:
            for unit in self._reached.get(frontier.pop(), set()) - region:
                region.add(unit)
                more = [key for key in unit.reach if key not in seen]
                seen.update(more)
                frontier.extend(more)
        return region

    def _regroup(self, region: set[Unit], gone: set[Unit]) -> tuple[set[_Cluster], set[_Cluster]]:
        """Cluster the units in `region` anew; gives the clusters that are new and those that are no more."""
        old = {self._clusters.pop(unit) for unit in region | gone if unit in self._clusters}
        by_units = {frozenset(cluster.units): cluster for cluster in old}
        by_label: dict[str, list[Unit]] = defaultdict(list)
        for unit in region:
            by_label[unit.label].append(unit)
        new = set()
        for units in (units for label in by_label for units in clusters(by_label[label])):
            cluster = by_units.get(frozenset(units))
            if cluster is None:
                cluster = _Cluster(units)
                new.add(cluster)
            else:
                old.remove(cluster)
            for unit in units:
                self._clusters[unit] = cluster
        for cluster in old:
            self._claims[cluster.claim].discard(cluster)
        return new, old

    def _claim(self, renewed: set[_Cluster]) -> set[str]:
        """Work out properties and claims of the clusters `renewed`; gives the claims that have to be decided anew."""
        claims = set()
        for cluster in renewed:
            self._claims[cluster.claim].discard(cluster)
            claims.add(cluster.claim)
            cluster.properties = node_properties(cluster.units)
            told_by = cluster.properties.get("symbol") or cluster.properties["name"]
            cluster.claim = node_id(cluster.units[0].label, told_by)
            self._claims[cluster.claim].add(cluster)
            claims.add(cluster.claim)
        return claims

    def _name(self, claims: set[str], given_up: set[str]) -> tuple[dict[Unit, str], dict[str, NodeRecord | None]]:
        """Give each cluster with one of `claims` its id: the claim, or, of several with one claim, one with a suffix.

        The suffix stands for the first unit of the cluster, which is in no other cluster; no one of them keeps the
        bare id, which would be taken for the only bearer of the name.
        """
        moved: dict[Unit, str] = {}
        records: dict[str, NodeRecord | None] = {}
        for claim in claims:
            claimants = self._claims[claim]
            for cluster in claimants:
                first = min(unit.order for unit in cluster.units)
                given_up.add(cluster.node)
                cluster.node = claim if len(claimants) == 1 else f"{claim}-{digest(*first)}"
                moved |= {unit: cluster.node for unit in cluster.units if unit.node != cluster.node}
                label = cluster.units[0].label
                records[cluster.node] = NodeRecord(label, {"id": cluster.node, **cluster.properties})
            if not claimants:
                del self._claims[claim]
        for node in given_up - records.keys() - {""}:
            records[node] = None
        return moved, self._changed(records)

    def _changed(self, records: dict[str, NodeRecord | None]) -> dict[str, NodeRecord | None]:
        changed = {node: record for node, record in records.items() if self._records.get(node) != record}
        for node, record in changed.items():
            if record is None:
                del self._records[node]
            else:
                self._records[node] = record
        return changed


def _reached_by(unit: Unit) -> Iterator[Reach]:
    """By what the unit is found: an acronym finds all its bearers, or only those that have nothing else."""
    for key in (*unit.strong, *unit.acronyms):
        yield f"{unit.label} {key}", False
        if not unit.strong:
            yield f"{unit.label} {key}", True
