// title: Who is accredited to a body
// description: Ambassadors and missions accredited to a state or organisation, and whom they represent.
// parameters:
//   institution: {type: name, of: Institution, description: the body they are accredited to}
// returns: table
// columns:
//   name: the ambassador or mission
//   label: whether that is a person or an institution
//   represents: whom they represent
//   sentence: the first sentence that says so
MATCH (who:Person|Institution)-[r:ACCREDITED_TO]->(i:Institution {name: $institution})
OPTIONAL MATCH (who)-[:REPRESENTS]->(body:Institution)
WITH who, r, body ORDER BY body.name, body.id
WITH who, r, collect(DISTINCT body.name) AS represents
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN who.name AS name, labels(who)[0] AS label, represents, s.text AS sentence
ORDER BY name, r.id
