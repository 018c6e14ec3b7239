// title: What an institution is a member or part of
// description: The bodies and networks that a state or institution is a member of, and the institutions it is a part of.
// parameters:
//   institution: {type: name, of: Institution, description: the member}
// returns: table
// columns:
//   body: what it is a member or part of
//   how: member or part
//   sentence: the first sentence that says so
MATCH (i:Institution {name: $institution})-[r:MEMBER_OF|PART_OF]->(body:Institution)
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN body.name AS body, CASE type(r) WHEN 'MEMBER_OF' THEN 'member' ELSE 'part' END AS how, s.text AS sentence
ORDER BY body, how, r.id
