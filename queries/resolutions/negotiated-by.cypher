// title: Who negotiated it
// description: Who took part in negotiating a resolution, treaty or other instrument.
// parameters:
//   text: {type: name, of: [Resolution, Instrument], description: the resolution or instrument}
// returns: table
// columns:
//   negotiator: who took part
//   label: whether that is a person or an institution
//   sentence: the first sentence that says so
//   document: where it stands
MATCH (who:Person|Institution)-[r:NEGOTIATED]->(x:Resolution|Instrument {name: $text})
WITH who, r, r.passages[0] AS passage
OPTIONAL MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN who.name AS negotiator, labels(who)[0] AS label, s.text AS sentence, d.name AS document
ORDER BY negotiator, r.id
