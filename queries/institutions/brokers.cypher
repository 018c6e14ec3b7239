// title: Brokers between communities
// description: >-
//   Institutions, or people, through which the shortest ways between others run and that have ties into more than one
//   community: who joins groups that would know little of each other. Ties are those of who-works-with-whom.
// parameters:
//   among: {type: text, default: Institution, choices: [Person, Institution], description: people or institutions}
//   limit: {type: integer, default: 25, description: how many brokers}
// returns: table
// columns:
//   name: the broker
//   betweenness: the share, from 0 to 1, of shortest ways between any two others that run through it
//   communities: into how many communities it has ties
//   ties: with how many it works
// measure: brokers
MATCH (x)<-[r:ADOPTED|CONTRIBUTED_TO|FUNDED|HOSTED|MANAGES|NEGOTIATED|ORGANIZED|PARTICIPATED_IN|PUBLISHED|SPONSORED|WORKS_FOR]-(a)
WHERE $among IN labels(a)
  AND (x:Event OR x:Fund OR x:Programme OR x:Publication OR x:Resolution OR type(r) = 'WORKS_FOR')
RETURN labels(x)[0] AS kind, x.id AS shared, collect(DISTINCT a.id) AS members
UNION ALL
MATCH (a)-[r:MET_WITH|WORKS_WITH]->(b)
WHERE $among IN labels(a) AND $among IN labels(b)
RETURN type(r) AS kind, r.id AS shared, [a.id, b.id] AS members
