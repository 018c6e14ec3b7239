// title: Who was at an event
// description: Who took part in, organised, hosted, sponsored or paid for an event, and in what role, with the sentence.
// parameters:
//   event: {type: name, of: Event, description: the event}
// returns: table
// columns:
//   name: who
//   label: whether that is a person or an institution
//   how: what they did
//   role: in what role, where a text says so
//   sentence: the first sentence that says so
MATCH (who)-[r:PARTICIPATED_IN|ORGANIZED|HOSTED|SPONSORED|FUNDED]->(e:Event {name: $event})
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN who.name AS name, labels(who)[0] AS label, type(r) AS how, r.role AS role, s.text AS sentence
ORDER BY label DESC, name, how, role, r.id
