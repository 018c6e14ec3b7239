// title: Where somebody was
// description: The events and programmes that a person or institution took part in, organised, hosted or sponsored.
// parameters:
//   who: {type: name, of: [Person, Institution], description: who was there}
// returns: table
// columns:
//   start: when it began
//   event: the event or programme
//   how: what they did
//   role: in what role, where a text says so
//   sentence: the first sentence that says so
MATCH (who:Person|Institution {name: $who})-[r:PARTICIPATED_IN|ORGANIZED|HOSTED|SPONSORED]->(e:Event|Programme)
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN e.start AS `start`, e.name AS event, type(r) AS how, r.role AS role, s.text AS sentence
ORDER BY e.start, event, how, role, r.id
