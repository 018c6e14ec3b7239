// title: Funders in common
// description: Pairs of funders that pay for the same institutions, funds, programmes, events or publications.
// parameters:
//   limit: {type: integer, default: 25, description: how many pairs}
// returns: table
// columns:
//   first: one of the two
//   second: the other
//   together: how many things both fund
//   funded: which
MATCH (a:Person|Institution|Fund)-[:FUNDED]->(x)<-[:FUNDED]-(b:Person|Institution|Fund)
WHERE a.id < b.id
WITH DISTINCT a.id AS one, a.name AS first, b.id AS other, b.name AS second, x.id AS id, x.name AS name
ORDER BY name, id
WITH one, first, other, second, collect(name) AS funded
RETURN first, second, size(funded) AS together, funded
ORDER BY together DESC, one, other
LIMIT $limit
