// title: Links that alone hold parts together
// description: >-
//   Facts that are the only connection between two parts of the network, by the size of the smaller part: where one
//   sentence more or less decides whether groups are connected at all.
// parameters:
//   least: {type: integer, default: 3, description: only where the smaller part has at least so many things}
//   limit: {type: integer, default: 25, description: how many}
// returns: table
// columns:
//   source: where the link begins
//   type: what it says
//   target: where it ends
//   cut_off: how many things the smaller part has
// measure: bridges
MATCH (a)-[r]->(b)
WHERE NOT b:Passage AND NOT b:Document
RETURN a.id AS source, a.name AS source_name, type(r) AS type, b.id AS target, b.name AS target_name
ORDER BY source, target, type DESC
