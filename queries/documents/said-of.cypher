// title: Everything said of somebody or something
// description: Every passage that names a person, institution, event or anything else, with the facts read from it.
// parameters:
//   name: {type: name, of: [Person, Institution, Resolution, Fund, Event, Programme, Instrument, Publication, Place], description: of whom or what}
// returns: table
// columns:
//   sentence: the passage
//   facts: what was read from it about them
//   document: where it stands
//   page: on which page
MATCH (x:Person|Institution|Resolution|Fund|Event|Programme|Instrument|Publication|Place {name: $name})
CALL (x) {
  MATCH (x)-[:MENTIONED_IN]->(s:Passage)
  RETURN s.id AS passage, null AS fact
  UNION ALL
  MATCH (x)-[r]-()
  WHERE r.passages IS NOT NULL
  UNWIND r.passages AS passage
  RETURN passage, startNode(r).name + ' ' + type(r) + ' ' + endNode(r).name AS fact
}
WITH passage, fact ORDER BY fact
WITH passage, collect(DISTINCT fact) AS facts
MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN s.text AS sentence, facts, d.name AS document, s.page AS page
ORDER BY document, d.id, s.start
