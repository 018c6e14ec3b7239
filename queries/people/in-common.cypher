// title: What two have in common
// description: >-
//   Everything that two people, or institutions, are both linked with: events, texts, money, employers, states, places,
//   and whom both know; with what links each of them to it and the first sentence that says so.
// parameters:
//   first: {type: name, of: [Person, Institution], description: one of the two}
//   second: {type: name, of: [Person, Institution], description: the other}
// returns: table
// columns:
//   shared: what both are linked with
//   label: what sort of thing that is
//   first_links: what links the first with it
//   first_sentence: the first sentence that says so
//   second_links: what links the second with it
//   second_sentence: the first sentence that says so
MATCH (known:Person|Institution)-[r]-(x)
WHERE known.name IN [$first, $second] AND NOT x:Passage AND NOT x.name IN [$first, $second]
WITH x, known.name AS ending, type(r) AS type, r.passages[0] AS passage, r.id AS id
ORDER BY type, id
WITH x, ending, collect(DISTINCT type) AS types, head(collect(passage)) AS passage
WITH x, collect({ending: ending, types: types, passage: passage}) AS ends
WITH x, head([end IN ends WHERE end.ending = $first]) AS one, head([end IN ends WHERE end.ending = $second]) AS two
WHERE one IS NOT NULL AND two IS NOT NULL
WITH x, one.types AS first_links, two.types AS second_links, one.passage AS first_passage, two.passage AS second_passage
OPTIONAL MATCH (s:Passage) WHERE s.id = first_passage
OPTIONAL MATCH (t:Passage) WHERE t.id = second_passage
RETURN x.name AS shared, labels(x)[0] AS label, first_links, s.text AS first_sentence, second_links,
       t.text AS second_sentence
ORDER BY label, shared, x.id
