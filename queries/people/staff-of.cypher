// title: Who works for an institution
// description: People who hold or held a post at an institution or at one of its parts, up to three levels down.
// parameters:
//   institution: {type: name, of: Institution, description: where they work}
// returns: table
// columns:
//   person: who works there
//   role: what they are there
//   institution: the institution, or its part, that they work for
//   sentence: the first sentence that says so
MATCH (top:Institution {name: $institution})
MATCH (i:Institution)-[:PART_OF*0..3]->(top)
WITH DISTINCT i
MATCH (p:Person)-[r:WORKS_FOR]->(i)
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN p.name AS person, r.role AS role, i.name AS institution, s.text AS sentence
ORDER BY institution, person, role, r.id
