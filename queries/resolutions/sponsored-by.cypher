// title: What somebody sponsored
// description: The resolutions and events that a person or institution proposed, tabled or sponsored, and with whom.
// parameters:
//   sponsor: {type: name, of: [Person, Institution], description: the sponsor}
// returns: table
// columns:
//   sponsored: the resolution or event
//   label: which of the two it is
//   symbol: the resolution's symbol
//   with: the other sponsors
//   sentence: the first sentence that says so
MATCH (who:Person|Institution {name: $sponsor})-[r:SPONSORED]->(x:Resolution|Event)
OPTIONAL MATCH (other:Person|Institution)-[:SPONSORED]->(x) WHERE other.id <> who.id
WITH r, x, other ORDER BY other.name, other.id
WITH r, x, collect(DISTINCT other.name) AS others
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN x.name AS sponsored, labels(x)[0] AS label, x.symbol AS symbol, others AS `with`, s.text AS sentence
ORDER BY sponsored, r.id
