// title: Partners of an institution
// description: People and institutions that a text says an institution works with, with the sentence.
// parameters:
//   institution: {type: name, of: Institution, description: whose partners}
// returns: table
// columns:
//   partner: who it works with
//   label: whether that is a person or an institution
//   sentence: the first sentence that says so
//   document: where it stands
MATCH (i:Institution {name: $institution})-[r:WORKS_WITH]-(partner:Person|Institution)
WITH partner, r, r.passages[0] AS passage
OPTIONAL MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN partner.name AS partner, labels(partner)[0] AS label, s.text AS sentence, d.name AS document
ORDER BY partner, r.id
