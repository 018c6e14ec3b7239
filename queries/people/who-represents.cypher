// title: Who represents a state or body
// description: >-
//   Ambassadors, delegates, spokespeople and missions of a state or another institution, and to which bodies they are
//   accredited.
// parameters:
//   institution: {type: name, of: Institution, description: the state or body that is represented}
// returns: table
// columns:
//   name: who represents it
//   label: whether that is a person or an institution
//   role: as what
//   accredited_to: the bodies they are accredited to
//   sentence: the first sentence that says so
MATCH (who:Person|Institution)-[r:REPRESENTS]->(i:Institution {name: $institution})
OPTIONAL MATCH (who)-[:ACCREDITED_TO]->(body:Institution)
WITH who, r, body ORDER BY body.name, body.id
WITH who, r, collect(DISTINCT body.name) AS accredited_to
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN who.name AS name, labels(who)[0] AS label, r.role AS role, accredited_to, s.text AS sentence
ORDER BY name, role, r.id
