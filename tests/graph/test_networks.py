"""Communities, brokers and bridges: what they find in networks whose answer is known."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graph.networks
from graph.networks import Bridge, betweenness, bridges, brokers, communities


def tied(*groups, strength=1.0):
    """A network in which everybody in each group is tied with everybody else in it."""
    network = nx.Graph()
    for group in groups:
        network.add_edges_from((a, b, {"strength": strength}) for a in group for b in group if a < b)
    return network


TWO_CLIQUES = ("abcde", "vwxyz", "em", "mv")  # m stands between the two


def test_two_cliques_are_two_communities():
    network = tied("abcde", "vwxyz", "ev")
    assert communities(network) == [list("abcde"), list("vwxyz")]


def test_communities_do_not_depend_on_the_order_in_which_the_network_was_filled():
    network = tied("abcd", "cdef", "fghi", "ijka")
    turned = nx.Graph()
    turned.add_edges_from((b, a, data) for a, b, data in reversed(list(network.edges(data=True))))
    assert communities(network) == communities(turned)


def test_who_has_no_tie_is_in_no_community():
    network = tied("abc")
    network.add_node("z")
    assert communities(network) == [list("abc")]
    assert communities(nx.Graph()) == []


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_betweenness_is_that_of_networkx(seed):
    network = nx.relabel_nodes(nx.gnm_random_graph(30, 45, seed=seed), str)
    assert betweenness(network) == pytest.approx(nx.betweenness_centrality(network))


def test_betweenness_of_a_large_network_is_estimated_the_same_way_every_time(monkeypatch):
    network = nx.relabel_nodes(nx.barabasi_albert_graph(300, 2, seed=1), str)
    exact = betweenness(network)
    monkeypatch.setattr(graph.networks, "EXACT", 100)
    estimated = betweenness(network)
    assert estimated == betweenness(network)
    assert estimated != exact
    first = max(exact, key=exact.__getitem__)
    assert max(estimated, key=estimated.__getitem__) == first
    assert estimated[first] == pytest.approx(exact[first], rel=0.2)


def test_too_small_a_network_has_nobody_in_between():
    assert betweenness(tied("ab")) == {"a": 0.0, "b": 0.0}


def test_the_broker_is_the_one_between_communities():
    found = brokers(tied(*TWO_CLIQUES))
    assert {broker.node for broker in found} <= {"e", "m", "v"}
    assert found[0].communities == 2
    # Each of the five on one side reaches each of the five on the other only through m: 25 of the 45 pairs.
    assert {broker.node: broker.betweenness for broker in found}.get("m", 0.5556) == 0.5556
    assert brokers(tied("abcde")) == []


def test_a_bridge_is_the_only_connection_of_a_part():
    assert bridges(tied("abcd", "dx", "xyz")) == [Bridge("d", "x", 3)]


def test_a_single_node_that_hangs_on_one_link_is_not_worth_a_bridge_unless_asked_for():
    assert bridges(tied("abc", "cz")) == []
    assert bridges(tied("abc", "cz"), least=1) == [Bridge("c", "z", 1)]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_a_bridge_cuts_off_as_many_as_it_says(seed):
    network = nx.relabel_nodes(nx.gnm_random_graph(30, 32, seed=seed), str)
    found = bridges(network, least=1)
    assert {(bridge.first, bridge.second) for bridge in found} == {tuple(sorted(edge)) for edge in nx.bridges(network)}
    for bridge in found:
        without = nx.restricted_view(network, [], [(bridge.first, bridge.second)])
        sides = [len(nx.node_connected_component(without, end)) for end in (bridge.first, bridge.second)]
        assert bridge.cut_off == min(sides)
