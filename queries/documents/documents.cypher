// title: The documents and what they gave
// description: Each document with its date and how many passages, named things and facts were read from it.
// returns: table
// columns:
//   document: its title
//   date: its date
//   passages: how many passages name something
//   things: how many things it names
//   facts: how many facts are read from it, alone or with others
CALL () {
  MATCH (d:Document)
  RETURN d.id AS id, 0 AS passages, 0 AS things, 0 AS facts
  UNION ALL
  MATCH (p:Passage)-[:FROM]->(d:Document)
  RETURN d.id AS id, count(p) AS passages, 0 AS things, 0 AS facts
  UNION ALL
  MATCH (x)-[:MENTIONED_IN]->(:Passage)-[:FROM]->(d:Document)
  RETURN d.id AS id, 0 AS passages, count(DISTINCT x.id) AS things, 0 AS facts
  UNION ALL
  MATCH ()-[r]->()
  WHERE r.passages IS NOT NULL
  UNWIND r.passages AS passage
  RETURN 'document:' + split(passage, ':')[1] AS id, 0 AS passages, 0 AS things, count(DISTINCT r.id) AS facts
}
WITH id, sum(passages) AS passages, sum(things) AS things, sum(facts) AS facts
MATCH (d:Document {id: id})
RETURN d.name AS document, d.date AS date, passages, things, facts
ORDER BY coalesce(date, ''), document, d.id
