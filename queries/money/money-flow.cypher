// title: The flow of money
// description: Who funds whom and what, as a network to draw; with a name, only what is at most two payments away from it.
// parameters:
//   around: {type: name, of: [Person, Institution, Fund, Programme, Event, Publication], default: null, description: somebody who pays or is paid}
// returns: network
// columns:
//   funder: who pays
//   payment: the payment
//   recipient: what is funded
MATCH (a:Person|Institution|Fund)-[r:FUNDED]->(b)
WHERE $around IS NULL OR a.name = $around OR b.name = $around
   OR EXISTS { MATCH (a)-[:FUNDED]-(c) WHERE c.name = $around }
   OR EXISTS { MATCH (b)-[:FUNDED]-(d) WHERE d.name = $around }
RETURN a AS funder, r AS payment, b AS recipient
ORDER BY a.id, b.id, r.id
