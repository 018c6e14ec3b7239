// title: Members of a body or network
// description: The states and institutions that are members of, or take part in, an institution.
// parameters:
//   institution: {type: name, of: Institution, description: the body or network}
// returns: table
// columns:
//   member: who is a member
//   kind: what kind of institution that is
//   sentence: the first sentence that says so
MATCH (member:Institution)-[r:MEMBER_OF]->(i:Institution {name: $institution})
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN member.name AS member, member.kind AS kind, s.text AS sentence
ORDER BY member, r.id
