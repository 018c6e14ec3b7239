// title: Who organises together, and how often
// description: Pairs of people or institutions that organised or hosted the same events, by how many.
// parameters:
//   limit: {type: integer, default: 25, description: how many pairs}
// returns: table
// columns:
//   first: one of the two
//   second: the other
//   together: how many events they organised together
//   events: which
MATCH (a:Person|Institution)-[:ORGANIZED|HOSTED]->(e:Event)<-[:ORGANIZED|HOSTED]-(b:Person|Institution)
WHERE a.id < b.id
WITH DISTINCT a.id AS one, a.name AS first, b.id AS other, b.name AS second, e.id AS id, e.name AS name
ORDER BY name, id
WITH one, first, other, second, collect(name) AS events
RETURN first, second, size(events) AS together, events
ORDER BY together DESC, one, other
LIMIT $limit
