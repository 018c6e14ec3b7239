// title: Who could introduce two people
// description: >-
//   People who work with both of two people, so that they could bring them together; first those whose weaker tie with
//   the two is the strongest.
// parameters:
//   first: {type: name, of: Person, description: who wants to be introduced}
//   second: {type: name, of: Person, description: to whom}
// returns: table
// columns:
//   name: who could introduce them
//   strength: the weaker of the two ties, as in who-works-with-whom
//   with_first: what is shared with the first
//   with_second: what is shared with the second
MATCH (known:Person) WHERE known.name IN [$first, $second]
CALL (known) {
  MATCH (known)-[r:CONTRIBUTED_TO|FUNDED|NEGOTIATED|ORGANIZED|PARTICIPATED_IN|PUBLISHED|SPONSORED|WORKS_FOR]->(x)
  WHERE x:Event OR x:Fund OR x:Programme OR x:Publication OR x:Resolution OR type(r) = 'WORKS_FOR'
  WITH DISTINCT known, x
  MATCH (x)<-[r:CONTRIBUTED_TO|FUNDED|NEGOTIATED|ORGANIZED|PARTICIPATED_IN|PUBLISHED|SPONSORED|WORKS_FOR]-(other:Person)
  WHERE NOT x:Institution OR type(r) = 'WORKS_FOR'
  WITH x, collect(DISTINCT other) AS sharers
  UNWIND sharers AS other
  RETURN other, x.id AS thing, x.name AS name, size(sharers) AS sharing
  UNION ALL
  MATCH (known)-[r:MET_WITH|WORKS_WITH]-(other:Person)
  RETURN other, r.id AS thing,
         CASE type(r) WHEN 'MET_WITH' THEN 'met' ELSE 'said to work together' END AS name, 2 AS sharing
}
WITH known, other, thing, name, sharing
WHERE NOT other.name IN [$first, $second]
WITH known.name AS ending, other, thing, name, sharing
ORDER BY sharing, thing
WITH ending, other, round(sum(1.0 / (sharing - 1)), 4) AS strength, collect(name) AS shared
WITH other, collect({ending: ending, strength: strength, shared: shared}) AS ties
WITH other, head([tie IN ties WHERE tie.ending = $first]) AS one, head([tie IN ties WHERE tie.ending = $second]) AS two
WHERE one IS NOT NULL AND two IS NOT NULL
RETURN other.name AS name,
       CASE WHEN one.strength < two.strength THEN one.strength ELSE two.strength END AS strength,
       one.shared AS with_first, two.shared AS with_second
ORDER BY strength DESC, other.id
