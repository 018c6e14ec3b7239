// title: Institutions in the same bodies
// description: Pairs of states or institutions that are members of the same bodies and networks, by how many they share.
// parameters:
//   limit: {type: integer, default: 25, description: how many pairs}
// returns: table
// columns:
//   first: one of the two
//   second: the other
//   bodies: in how many bodies both are
//   shared: which bodies
MATCH (a:Institution)-[:MEMBER_OF]->(body:Institution)<-[:MEMBER_OF]-(b:Institution)
WHERE a.id < b.id
WITH DISTINCT a.id AS one, a.name AS first, b.id AS other, b.name AS second, body.id AS id, body.name AS name
ORDER BY name, id
WITH one, first, other, second, collect(name) AS shared
RETURN first, second, size(shared) AS bodies, shared
ORDER BY bodies DESC, one, other
LIMIT $limit
