// title: The least certain facts
// description: Facts with the lowest confidence, to be checked by eye, with the sentence each was read from.
// parameters:
//   below: {type: number, default: 0.8, description: only facts less certain than this}
//   limit: {type: integer, default: 50, description: how many facts}
// returns: table
// columns:
//   confidence: how often what this rule reads is right, from 0 to 1
//   rule: which rule read it
//   from: where the link begins
//   type: what it says
//   to: where it ends
//   sentence: the first sentence that says so
MATCH (a)-[r]->(b)
WHERE r.confidence < $below
WITH a, r, b ORDER BY r.confidence, r.rule, r.id LIMIT $limit
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN r.confidence AS confidence, r.rule AS rule, a.name AS `from`, type(r) AS type, b.name AS to, s.text AS sentence
ORDER BY confidence, rule, r.id
LIMIT $limit
