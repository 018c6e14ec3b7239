// title: Who works with whom
// description: >-
//   Pairs of people, or of institutions, that share events, resolutions, programmes, funds, publications or an employer,
//   or that a text says met or work together. What k share adds 1 / (k - 1) to the strength of a tie: the rarer what
//   two share, the more it says.
// parameters:
//   among: {type: text, default: Person, choices: [Person, Institution], description: people or institutions}
//   limit: {type: integer, default: 25, description: how many pairs}
// returns: table
// columns:
//   first: one of the two
//   second: the other
//   strength: how strong the tie is
//   shared: what they share, the rarest first
// at scale: strongest-ties
CALL () {
  MATCH (x)<-[r:ADOPTED|CONTRIBUTED_TO|FUNDED|HOSTED|MANAGES|NEGOTIATED|ORGANIZED|PARTICIPATED_IN|PUBLISHED|SPONSORED|WORKS_FOR]-(a)
  WHERE $among IN labels(a)
    AND (x:Event OR x:Fund OR x:Programme OR x:Publication OR x:Resolution OR type(r) = 'WORKS_FOR')
  RETURN x.id AS thing, x.name AS name, collect(DISTINCT a.id) AS members
  UNION ALL
  MATCH (a)-[r:MET_WITH|WORKS_WITH]->(b)
  WHERE $among IN labels(a) AND $among IN labels(b) AND a.id <> b.id
  RETURN r.id AS thing,
         CASE type(r) WHEN 'MET_WITH' THEN 'met' ELSE 'said to work together' END AS name,
         [a.id, b.id] AS members
}
WITH thing, name, members, size(members) AS sharing
WHERE sharing > 1
UNWIND members AS one
UNWIND members AS other
WITH thing, name, sharing, one, other
WHERE one < other
WITH thing, name, sharing, one, other
ORDER BY sharing, thing
WITH one, other, round(sum(1.0 / (sharing - 1)), 4) AS strength, collect(name) AS shared
ORDER BY strength DESC, one, other
LIMIT $limit
MATCH (a:Person|Institution) WHERE a.id = one
MATCH (b:Person|Institution) WHERE b.id = other
RETURN a.name AS first, b.name AS second, strength, shared
ORDER BY strength DESC, one, other
LIMIT $limit
