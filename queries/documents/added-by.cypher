// title: What one document adds
// description: Facts that stand in one document and in no other that was read.
// parameters:
//   document: {type: name, of: Document, description: the document's title}
// returns: table
// columns:
//   from: where the link begins
//   type: what it says
//   to: where it ends
//   sentence: the first sentence that says so
MATCH (d:Document {name: $document})
WITH 'passage:' + split(d.id, ':')[1] + ':' AS own
MATCH (a)-[r]->(b)
WHERE r.passages IS NOT NULL AND all(passage IN r.passages WHERE passage STARTS WITH own)
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN a.name AS `from`, type(r) AS type, b.name AS to, s.text AS sentence
ORDER BY s.start, type, `from`, to, r.id
