// title: Named but not linked
// description: Things that documents name but that no fact links with anything, with the first sentence that names them.
// parameters:
//   label: {type: text, default: null, choices: [Person, Institution, Resolution, Fund, Event, Programme, Instrument, Publication, Place], description: only things of this sort}
// returns: table
// columns:
//   name: what is named
//   label: what sort of thing it is
//   sentences: in how many passages it is named
//   sentence: one of them
MATCH (x)-[:MENTIONED_IN]->(s:Passage)
WHERE ($label IS NULL OR $label IN labels(x))
  AND NOT EXISTS { MATCH (x)-[r]-() WHERE r.passages IS NOT NULL }
WITH x, s ORDER BY s.id
WITH x, collect(s.text) AS sentences
RETURN x.name AS name, labels(x)[0] AS label, size(sentences) AS sentences, sentences[0] AS sentence
ORDER BY label, name, x.id
