// title: Who sponsors together
// description: Pairs of people or institutions that sponsored the same resolutions or events, by how many.
// parameters:
//   sponsor: {type: name, of: [Person, Institution], default: null, description: only pairs with this one}
//   limit: {type: integer, default: 25, description: how many pairs}
// returns: table
// columns:
//   first: one of the two
//   second: the other
//   together: how many they sponsored together
//   sponsored: which
MATCH (a:Person|Institution)-[:SPONSORED]->(x)<-[:SPONSORED]-(b:Person|Institution)
WHERE a.id < b.id AND ($sponsor IS NULL OR a.name = $sponsor OR b.name = $sponsor)
WITH DISTINCT a.id AS one, a.name AS first, b.id AS other, b.name AS second, x.id AS id, x.name AS name
ORDER BY name, id
WITH one, first, other, second, collect(name) AS sponsored
RETURN first, second, size(sponsored) AS together, sponsored
ORDER BY together DESC, one, other
LIMIT $limit
