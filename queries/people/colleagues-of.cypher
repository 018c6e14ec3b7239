// title: Who somebody works with
// description: >-
//   The people that a person, or the institutions that an institution, shares events, resolutions, programmes, funds,
//   publications or an employer with, or is said to have met or to work with; the strongest tie first.
// parameters:
//   who: {type: name, of: [Person, Institution], description: whose colleagues or partners to list}
// returns: table
// columns:
//   name: somebody they work with
//   strength: how strong the tie is, as in who-works-with-whom
//   shared: what they share, the rarest first
MATCH (me:Person|Institution {name: $who})
CALL (me) {
  MATCH (me)-[r:ADOPTED|CONTRIBUTED_TO|FUNDED|HOSTED|MANAGES|NEGOTIATED|ORGANIZED|PARTICIPATED_IN|PUBLISHED|SPONSORED|WORKS_FOR]->(x)
  WHERE x:Event OR x:Fund OR x:Programme OR x:Publication OR x:Resolution OR type(r) = 'WORKS_FOR'
  WITH DISTINCT me, x
  MATCH (x)<-[r:ADOPTED|CONTRIBUTED_TO|FUNDED|HOSTED|MANAGES|NEGOTIATED|ORGANIZED|PARTICIPATED_IN|PUBLISHED|SPONSORED|WORKS_FOR]-(other)
  WHERE labels(other) = labels(me) AND (NOT x:Institution OR type(r) = 'WORKS_FOR')
  WITH x, collect(DISTINCT other) AS sharers
  UNWIND sharers AS other
  RETURN other, x.id AS thing, x.name AS name, size(sharers) AS sharing
  UNION ALL
  MATCH (me)-[r:MET_WITH|WORKS_WITH]-(other)
  WHERE labels(other) = labels(me)
  RETURN other, r.id AS thing,
         CASE type(r) WHEN 'MET_WITH' THEN 'met' ELSE 'said to work together' END AS name, 2 AS sharing
}
WITH me, other, thing, name, sharing
WHERE other.id <> me.id
WITH other, thing, name, sharing
ORDER BY sharing, thing
WITH other, round(sum(1.0 / (sharing - 1)), 4) AS strength, collect(name) AS shared
RETURN other.name AS name, strength, shared
ORDER BY strength DESC, other.id
