// title: What refers to it
// description: >-
//   Events, resolutions, publications, programmes and instruments that implement, recall, cite or monitor a resolution,
//   instrument or publication, or are about it.
// parameters:
//   text: {type: name, of: [Resolution, Instrument, Publication], description: what is referred to}
// returns: table
// columns:
//   refers: what refers to it
//   label: what sort of thing that is
//   sentence: the first sentence that says so
//   document: where it stands
MATCH (x)-[r:REFERS_TO]->(y:Resolution|Instrument|Publication {name: $text})
WITH x, r, r.passages[0] AS passage
OPTIONAL MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN x.name AS refers, labels(x)[0] AS label, s.text AS sentence, d.name AS document
ORDER BY refers, r.id
