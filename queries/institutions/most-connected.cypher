// title: Most connected institutions
// description: Institutions by how many people, institutions, events and other things the documents link them with.
// parameters:
//   kind: {type: text, default: null, choices: [state, government, intergovernmental, organ, ngo, academic, company, media, network, other], description: only institutions of this kind}
//   limit: {type: integer, default: 25, description: how many institutions}
// returns: table
// columns:
//   institution: its name
//   kind: what kind of institution it is
//   connections: how many things it is linked with
//   facts: how many links there are
MATCH (i:Institution)-[r]-(x)
WHERE NOT x:Passage AND ($kind IS NULL OR i.kind = $kind)
WITH i, count(DISTINCT x.id) AS connections, count(DISTINCT r.id) AS facts
RETURN i.name AS institution, i.kind AS kind, connections, facts
ORDER BY connections DESC, facts DESC, i.id
LIMIT $limit
