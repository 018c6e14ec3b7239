// title: Posts held
// description: The posts that people hold or held, each with the sentence that says so.
// parameters:
//   person: {type: name, of: Person, default: null, description: only the posts of this person}
// returns: table
// columns:
//   person: who holds or held the post
//   role: what they are there
//   institution: where
//   since: since when
//   until: until when
//   sentence: the first sentence that says so
MATCH (p:Person)-[r:WORKS_FOR]->(i:Institution)
WHERE $person IS NULL OR p.name = $person
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN p.name AS person, r.role AS role, i.name AS institution, r.start AS since, r.end AS until, s.text AS sentence
ORDER BY person, since, institution, role, r.id
