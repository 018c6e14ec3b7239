"""The Neo4j server of the tests is a real one, empty at the start of each test."""

from __future__ import annotations

import os

import neo4j
import pytest


@pytest.mark.parametrize("turn", [1, 2])
def test_every_test_finds_an_empty_database(neo4j_address: str, turn: int) -> None:
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with neo4j.GraphDatabase.driver(neo4j_address, auth=auth) as driver:
        assert driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"] == 0
        driver.execute_query("CREATE (:Person {id: 'person:a'})")


def test_it_is_neo4j_5_community(neo4j_address: str) -> None:
    """What the stores are tested against is what users install."""
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with neo4j.GraphDatabase.driver(neo4j_address, auth=auth) as driver:
        (component,) = driver.execute_query("CALL dbms.components() YIELD versions, edition").records
    assert component["edition"] == "community" or "LIAISONS_TEST_NEO4J" in os.environ
    assert int(component["versions"][0].split(".")[0]) >= 5
