// title: Communities
// description: >-
//   Groups of people, or institutions, that work more with each other than with others, found by the Louvain method over
//   the ties of who-works-with-whom; the largest first.
// parameters:
//   among: {type: text, default: Person, choices: [Person, Institution], description: people or institutions}
//   least: {type: integer, default: 3, description: only communities of at least so many}
// returns: table
// columns:
//   community: its number
//   size: how many belong to it
//   members: who, those with the strongest ties first
//   share: what most of them have in common
// measure: communities
MATCH (x)<-[r:ADOPTED|CONTRIBUTED_TO|FUNDED|HOSTED|MANAGES|NEGOTIATED|ORGANIZED|PARTICIPATED_IN|PUBLISHED|SPONSORED|WORKS_FOR]-(a)
WHERE $among IN labels(a)
  AND (x:Event OR x:Fund OR x:Programme OR x:Publication OR x:Resolution OR type(r) = 'WORKS_FOR')
RETURN labels(x)[0] AS kind, x.id AS shared, collect(DISTINCT a.id) AS members
UNION ALL
MATCH (a)-[r:MET_WITH|WORKS_WITH]->(b)
WHERE $among IN labels(a) AND $among IN labels(b)
RETURN type(r) AS kind, r.id AS shared, [a.id, b.id] AS members
