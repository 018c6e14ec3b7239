// title: Sentences nothing was read from
// description: Passages that name two or more known things and gave no link between any of them.
// parameters:
//   limit: {type: integer, default: 100, description: how many sentences}
// returns: table
// columns:
//   sentence: the passage
//   names: what it names
//   document: where it stands
//   page: on which page
CALL () {
  MATCH (x)-[:MENTIONED_IN]->(p:Passage)
  RETURN p.id AS passage, x.name AS name, 0 AS facts
  UNION ALL
  MATCH ()-[r]->()
  WHERE r.passages IS NOT NULL
  UNWIND r.passages AS passage
  RETURN passage, null AS name, 1 AS facts
}
WITH passage, name, facts ORDER BY name
WITH passage, collect(DISTINCT name) AS names, sum(facts) AS facts
WHERE facts = 0 AND size(names) > 1
MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN s.text AS sentence, names, d.name AS document, s.page AS page
ORDER BY document, d.id, s.start
LIMIT $limit
