// title: How two are connected
// description: >-
//   The shortest ways from one person, institution, event or anything else to another over what the documents say, at
//   most six links long.
// parameters:
//   first: {type: name, of: [Person, Institution, Resolution, Fund, Event, Programme, Instrument, Publication, Place], description: where the way begins}
//   second: {type: name, of: [Person, Institution, Resolution, Fund, Event, Programme, Instrument, Publication, Place], description: where it ends}
//   limit: {type: integer, default: 10, description: how many ways of the same length}
// returns: network
// columns:
//   path: the way from one to the other
//   steps: how many links it has
MATCH (a:Person|Institution|Resolution|Fund|Event|Programme|Instrument|Publication|Place {name: $first})
MATCH (b:Person|Institution|Resolution|Fund|Event|Programme|Instrument|Publication|Place {name: $second})
WITH a, b WHERE a.id <> b.id
MATCH path = allShortestPaths((a)-[:WORKS_FOR|REPRESENTS|ACCREDITED_TO|MET_WITH|WORKS_WITH|PARTICIPATED_IN|ORGANIZED|HOSTED|SPONSORED|NEGOTIATED|ADOPTED|ADOPTED_AT|FUNDED|MANAGES|PUBLISHED|CONTRIBUTED_TO|PART_OF|MEMBER_OF|HELD_IN|BASED_IN|REFERS_TO*..6]-(b))
RETURN path, length(path) AS steps
ORDER BY steps, reduce(ids = '', node IN nodes(path) | ids + ' ' + node.id),
         reduce(ids = '', link IN relationships(path) | ids + ' ' + link.id)
LIMIT $limit
