// title: Sponsors of a resolution
// description: Who proposed, tabled, sponsored or co-sponsored a resolution or decision.
// parameters:
//   resolution: {type: name, of: Resolution, description: its title or symbol}
// returns: table
// columns:
//   sponsor: who sponsored it
//   label: whether that is a person or an institution
//   sentence: the first sentence that says so
//   document: where it stands
MATCH (who:Person|Institution)-[r:SPONSORED]->(x:Resolution {name: $resolution})
WITH who, r, r.passages[0] AS passage
OPTIONAL MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN who.name AS sponsor, labels(who)[0] AS label, s.text AS sentence, d.name AS document
ORDER BY sponsor, r.id
