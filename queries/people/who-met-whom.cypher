// title: Who met whom
// description: Meetings, receptions and interviews that the documents report, the latest first, those without a date last.
// parameters:
//   who: {type: name, of: [Person, Institution], default: null, description: only meetings of this person or institution}
// returns: table
// columns:
//   first: one of the two
//   second: the other
//   date: when they met
//   sentence: the first sentence that says so
//   document: where it stands
MATCH (a:Person|Institution)-[r:MET_WITH]->(b:Person|Institution)
WHERE $who IS NULL OR a.name = $who OR b.name = $who
WITH a, r, b, r.passages[0] AS passage
OPTIONAL MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN a.name AS first, b.name AS second, r.date AS date, s.text AS sentence, d.name AS document
ORDER BY coalesce(r.date, '') DESC, first, second, r.id
