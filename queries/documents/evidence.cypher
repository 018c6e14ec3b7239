// title: What is said of two
// description: >-
//   Every fact that links two things directly, with every sentence it was read from; in-common lists what two share.
// parameters:
//   first: {type: name, of: [Person, Institution, Resolution, Fund, Event, Programme, Instrument, Publication, Place], description: one of the two}
//   second: {type: name, of: [Person, Institution, Resolution, Fund, Event, Programme, Instrument, Publication, Place], description: the other}
// returns: table
// columns:
//   from: where the link begins
//   type: what it says
//   to: where it ends
//   sentence: a sentence that says so
//   document: where it stands
//   page: on which page
//   confidence: how often what this rule reads is right, from 0 to 1
MATCH (a:Person|Institution|Resolution|Fund|Event|Programme|Instrument|Publication|Place {name: $first})
MATCH (b:Person|Institution|Resolution|Fund|Event|Programme|Instrument|Publication|Place {name: $second})
MATCH (a)-[r]-(b)
WITH DISTINCT r
UNWIND r.passages AS passage
MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN startNode(r).name AS `from`, type(r) AS type, endNode(r).name AS to, s.text AS sentence, d.name AS document,
       s.page AS page, r.confidence AS confidence
ORDER BY type, r.id, document, d.id, s.start
