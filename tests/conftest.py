"""What tests share: a real Neo4j server, started once for a whole run where a test asks for it, and a small disk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
import pytest

from tests.neo4j.server import Neo4jServer, running, why_not


@dataclass(frozen=True)
class Reach:
    """How to reach the server of a test run."""

    address: str
    username: str
    password: str


@pytest.fixture(scope="session")
def neo4j_reach(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reach]:
    """A Neo4j server: the one that LIAISONS_TEST_NEO4J names, which has to be empty, or one of the run's own."""
    named = os.environ.get("LIAISONS_TEST_NEO4J")
    if named:
        reach = Reach(named, os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
        if _driver_run(reach, "MATCH (n) RETURN count(n)")[0][0]:
            pytest.fail(f"{named} holds a graph, and these tests would delete it. Name a server that is empty.")
        yield reach
        return
    _need_java()
    with running(tmp_path_factory.mktemp("neo4j")) as server:
        yield Reach(server.address, server.username, server.password)


@pytest.fixture
def neo4j_address(neo4j_reach: Reach) -> Iterator[str]:
    """The address of a Neo4j server with an empty database, its user and password in the environment."""
    with emptied(neo4j_reach) as address:
        yield address


@contextmanager
def emptied(reach: Reach) -> Iterator[str]:
    """The address of the server, whose database has been emptied; its user and password in the environment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", reach.username)
        patch.setenv("NEO4J_PASSWORD", reach.password)
        patch.delenv("NEO4J_DATABASE", raising=False)
        _driver_run(reach, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
        yield reach.address


@pytest.fixture
def own_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neo4jServer]:
    """A Neo4j server that a test may stop and start, its user and password in the environment."""
    _need_java()
    with running(tmp_path / "server") as server:
        monkeypatch.setenv("NEO4J_USERNAME", server.username)
        monkeypatch.setenv("NEO4J_PASSWORD", server.password)
        monkeypatch.delenv("NEO4J_DATABASE", raising=False)
        yield server


class Disk:
    """A small file system of its own, where the tests may mount one."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)]
        if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:
            pytest.skip("mounting a small file system is not possible here")

    def again(self, options: str) -> None:
        """Mount it with other options: another size, or for reading only."""
        subprocess.run(["mount", "-o", f"remount,{options}", str(self.place)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    disk = Disk(tmp_path / "disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk.place)], check=False)


def _need_java() -> None:
    """Skip where no server can be started, but never in continuous integration."""
    if reason := why_not():
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


def _driver_run(reach: Reach, statement: str) -> list[neo4j.Record]:
    with (
        closing(neo4j.GraphDatabase.driver(reach.address, auth=(reach.username, reach.password))) as driver,
        driver.session() as session,
    ):
        return list(session.run(statement))
