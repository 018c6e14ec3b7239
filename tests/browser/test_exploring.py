"""What a reader does with the page: filter, find ways, walk, hide, pin, fold, take back, and send the address."""

from __future__ import annotations

import re

from tests.fictional import GraphBuilder, bulletin

ADA, BRUNO, CHLOE = "person:ada-lindqvist", "person:bruno-sarkany", "person:chloé-n-dour"
OFFICE = "institution:office-for-river-safety"


def drawn(page) -> set[str]:
    return set(page.tab.evaluate("() => window.liaisons.drawn()"))


def test_a_label_is_filtered_out_and_the_counts_follow(open_page):
    page = open_page(bulletin())
    page.tab.locator("#legend-labels label", has_text="People").click()
    assert not [name for name in drawn(page) if name.startswith("person:")]
    assert page.tab.locator("#legend-labels li", has_text="People").locator(".figure").inner_text() == "0"
    assert "labels=Person" in page.address()


def test_only_one_link_type_leaves_only_who_it_joins(open_page):
    page = open_page(bulletin())
    page.tab.locator("#legend-types li", has_text="funded").hover()
    page.tab.locator("#legend-types .only[aria-label='Only funded']").click()
    assert drawn(page) == {
        "institution:freedonia",
        "institution:sylvania",
        OFFICE,
        "fund:trust-fund-for-ferry-workers",
    }


def test_a_document_is_filtered_out_with_all_its_sentences(open_page):
    page = open_page(bulletin(), f"#thing={ADA}")
    page.tab.locator("#legend-documents label", has_text="River Bulletin 2").click()
    assert "event:seminar-on-night-crossings" not in drawn(page)
    page.tab.click("#told .group:has(h3:text('met with')) summary")
    said = page.tab.locator("#told .group:has(h3:text('met with')) blockquote").all_inner_texts()
    assert said == ["Ms Lindqvist received Bruno Sarkany on the eve of the session."]


def test_the_time_filter_leaves_out_what_is_dated_outside(open_page):
    page = open_page(bulletin(), "#time=2018-10..2018-12")
    assert "event:seminar-on-night-crossings" in drawn(page)
    assert "event:3rd-session-of-the-river-commission" not in drawn(page)
    assert page.tab.inner_text("#time-range") == "October 2018 – December 2018"


def test_the_time_can_be_set_by_keys_and_played(open_page):
    page = open_page(bulletin())
    page.tab.focus("#time-from")
    page.tab.keyboard.press("End")
    assert "time=2019-12..2019-12" in page.address()
    page.tab.click("#time-all")
    page.tab.click("#time-play")
    page.tab.wait_for_url(re.compile("time="))
    page.tab.click("#time-play")
    assert page.tab.inner_text("#time-play") == "Play"


def test_time_that_was_played_is_taken_back_in_one_step(open_page):
    page = open_page(bulletin())
    page.tab.click("#time-play")
    for _ in range(3):
        before = page.address()
        page.until(f"location.href !== '{before}'")
    page.tab.click("#time-play")
    page.tab.click("#undo")
    assert page.tab.is_disabled("#undo")
    assert len(drawn(page)) == 16


def test_what_is_linked_to_nothing_can_be_left_out(open_page):
    page = open_page(bulletin())
    row = page.tab.locator("#legend-labels li", has_text="Linked to nothing")
    assert row.locator(".figure").inner_text() == "1"
    row.locator("label").click()
    assert "instrument:treaty-of-the-two-banks" not in drawn(page)
    assert "loose=no" in page.address()
    page.tab.click("#reset")
    assert len(drawn(page)) == 16


def test_the_search_says_which_of_two_names_is_not_there(open_page):
    page = open_page(bulletin())
    page.tab.fill("#search", "Ada Lindqvist to Atlantis")
    assert page.tab.inner_text("#found") == "Nothing here is called “Atlantis”"


def test_an_alias_and_an_acronym_are_found_and_arrow_keys_choose(open_page):
    page = open_page(bulletin())
    page.find("ORS")
    assert page.tab.inner_text("#told h2") == "Office for River Safety"
    page.tab.fill("#search", "river")
    names = page.tab.locator("#found li").all_inner_texts()
    assert len(names) > 1
    page.tab.press("#search", "ArrowDown")
    page.tab.press("#search", "Enter")
    assert page.tab.inner_text("#told h2") in names[1]


def test_accents_need_not_be_typed(open_page):
    page = open_page(bulletin())
    page.find("chloe n dour")
    assert page.tab.inner_text("#told h2") == "Chloé N’Dour"


def test_a_to_b_shows_the_shortest_ways_with_the_sentence_of_each_step(open_page):
    page = open_page(bulletin())
    page.find("Dmitri Halloway to Ada Lindqvist")
    told = page.told()
    assert "2 ways of 3 steps" in told or "1 way of 3 steps" in told
    assert "Dmitri Halloway and Chloé N’Dour spoke at the seminar on night crossings in November." in told
    assert page.tab.locator("#told .way >> nth=0").locator("> li").count() == 3


def test_a_step_that_reads_both_ways_is_told_from_where_one_comes(open_page):
    page = open_page(bulletin())
    for one, other in (("Ada Lindqvist", "Bruno Sarkany"), ("Bruno Sarkany", "Ada Lindqvist")):
        page.find(f"{one} to {other}")
        assert page.tab.inner_text("#told .step p") == f"{one} met with {other}"


def test_a_name_with_to_in_it_is_found_before_the_way_between_its_parts(open_page):
    build = GraphBuilder()
    for name in ("Letter", "Letter to Sylvania", "Sylvania"):
        build.thing("Publication", name)
    page = open_page(build.graph)
    page.find("letter to sylv")
    assert page.tab.inner_text("#told h2") == "Letter to Sylvania"
    page.find("Lett to Sylvania")
    assert page.tab.inner_text("#told .kicker") == "Way"


def test_no_way_is_said_in_words(open_page):
    page = open_page(bulletin())
    page.find("Ada Lindqvist to Treaty of the Two Banks")
    assert "No way leads from one to the other" in page.told()


def test_links_are_grouped_in_words_from_both_ends(open_page):
    page = open_page(bulletin())
    page.find("Lights on every quay")
    assert "was sponsored by" in page.told()
    page.find("Freedonia")
    assert "sponsored" in page.tab.locator("#told h3").all_inner_texts()[0] or "sponsored" in page.told()


def test_what_several_sentences_say_is_counted(open_page):
    page = open_page(bulletin())
    page.find("Ada Lindqvist")
    group = page.tab.locator("#told .group", has_text="met with")
    assert "2 sentences" in group.inner_text()


def test_a_neighbourhood_is_kept_and_left(open_page):
    page = open_page(bulletin())
    page.find("Dmitri Halloway")
    page.tab.click("[data-act='steps-1']")
    assert drawn(page) == {"person:dmitri-halloway", "event:seminar-on-night-crossings"}
    page.tab.click("[data-act='steps-2']")
    assert OFFICE in drawn(page)
    page.tab.click("[data-act='steps-2']")
    assert len(drawn(page)) == 16


def test_who_hides_the_middle_of_a_neighbourhood_keeps_the_neighbours(open_page):
    page = open_page(bulletin())
    page.find("Dmitri Halloway")
    page.tab.click("[data-act='steps-2']")
    kept = drawn(page) - {"person:dmitri-halloway"}
    page.tab.click("[data-act='hide']")
    assert drawn(page) == kept


def hub() -> GraphBuilder:
    build = GraphBuilder()
    build.document("hub.txt", "Hub")
    centre = build.thing("Institution", "Centre")
    for number in range(20):
        spoke = build.thing("Person", f"Spoke {number:02}")
        build.link(spoke, "WORKS_FOR", centre, build.sentence(f"Spoke {number:02} works for the Centre."))
    return build


def test_neighbours_come_in_a_dozen_at_a_time(open_page):
    page = open_page(hub().graph, "#thing=institution:centre")
    assert "and 8 more" in page.told()
    page.find("Spoke 00")
    page.tab.click("[data-act='steps-1']")
    assert len(drawn(page)) == 2
    page.find("Centre")
    page.tab.click("[data-act='open']")
    assert len(drawn(page)) == 14
    page.tab.click("[data-act='open']")
    assert len(drawn(page)) == 21


def test_leaves_fold_away_and_come_back(open_page):
    page = open_page(hub().graph, "#thing=institution:centre")
    page.tab.click("[data-act='fold']")
    assert drawn(page) == {"institution:centre"}
    assert page.tab.inner_text("[data-act='fold']") == "Unfold 20"
    page.tab.click("[data-act='fold']")
    assert len(drawn(page)) == 21


def test_hiding_is_taken_back_and_done_again(open_page):
    page = open_page(bulletin())
    page.find("Ada Lindqvist")
    page.tab.click("[data-act='hide']")
    assert ADA not in drawn(page)
    page.tab.click("#undo")
    assert ADA in drawn(page)
    page.tab.click("#redo")
    assert ADA not in drawn(page)
    page.tab.keyboard.press("Control+z")
    assert ADA in drawn(page)


def test_a_dragged_node_stays_where_it_was_put(open_page):
    page = open_page(bulletin())
    x, y = page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE)
    page.tab.mouse.move(x, y)
    page.tab.mouse.down()
    page.tab.mouse.move(x + 60, y + 40, steps=4)
    page.tab.mouse.up()
    assert "pin=" in page.address()
    moved = page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE)
    assert abs(moved[0] - x - 60) < 3
    assert abs(moved[1] - y - 40) < 3


def test_an_address_opens_the_same_view(open_page):
    first = open_page(bulletin())
    first.find("Ada Lindqvist")
    first.tab.click("[data-act='steps-1']")
    first.tab.locator("#legend-labels label", has_text="Places").click()
    address = "#" + first.address().split("#", 1)[1]
    second = open_page(bulletin(), address)
    assert drawn(second) == drawn(first)
    assert second.told() == first.told()


def test_an_address_that_names_what_is_not_there_opens_the_whole_network(open_page):
    page = open_page(bulletin(), "#thing=person:nobody&labels=Nothing&time=x..y&pin=a,b*c&link=1*2*3&steps=9&view=no")
    assert len(drawn(page)) == 16


def test_people_are_tied_by_what_they_share_and_a_click_lists_it(open_page):
    page = open_page(bulletin())
    page.tab.click("[data-mode='people']")
    assert all(name.startswith("person:") for name in drawn(page))
    x, y = page.tab.evaluate("ids => window.liaisons.pointOnLine(...ids)", [ADA, BRUNO])
    page.tab.mouse.click(x, y)
    told = page.told()
    assert "3rd session of the River Commission" in told
    assert "met with" in told
    page.tab.click("#told .shared summary >> nth=0")
    assert "heard Ada Lindqvist, Bruno Sarkany" in page.told()


def test_the_strength_of_a_tie_is_that_of_the_projection(open_page):
    from graph.projection import sharing_in

    page = open_page(bulletin(), "#view=people")
    ties = sharing_in(bulletin()).strongest(10)
    shown = page.tab.locator("#told .rows .figure").all_inner_texts()
    assert shown == [f"{tie.strength:.1f}" for tie in ties]


def test_money_is_kept_apart_by_currency(open_page):
    page = open_page(bulletin())
    page.tab.click("[data-mode='money']")
    assert page.tab.locator("#told .amount").all_inner_texts() == ["EUR 150,000", "EUR 5,000"]
    page.tab.click("#currencies button:has-text('USD')")
    assert page.tab.locator("#told .amount").all_inner_texts() == ["USD 20,000"]
    assert drawn(page) == {"institution:sylvania", "fund:trust-fund-for-ferry-workers"}


def test_communities_are_coloured_and_named_after_their_best_connected(open_page):
    page = open_page(bulletin())
    before = page.picture()
    page.tab.click("#by-community")
    assert page.picture() != before
    names = page.tab.locator("#told .community .name").all_inner_texts()
    assert names
    page.tab.locator("#told .community .name").first.click()
    assert 0 < len(drawn(page)) < 16


def test_light_and_dark_can_be_switched(open_page):
    page = open_page(bulletin(), color_scheme="dark")
    dark = page.tab.evaluate("() => getComputedStyle(document.body).backgroundColor")
    page.tab.click("#theme")
    assert page.tab.evaluate("() => getComputedStyle(document.body).backgroundColor") != dark


def test_an_address_of_the_money_view_without_a_currency_takes_the_commonest(open_page):
    page = open_page(bulletin(), "#view=money")
    assert page.tab.locator("#told .amount").all_inner_texts() == ["EUR 150,000", "EUR 5,000"]
