// title: Events held in a place
// description: Events that took place in a city, building, region or state, the earliest first.
// parameters:
//   place: {type: name, of: [Place, Institution], description: a place or a state}
// returns: table
// columns:
//   start: when it begins
//   event: what takes place
//   sentence: the first sentence that says so
MATCH (e:Event)-[r:HELD_IN]->(place:Place|Institution {name: $place})
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN e.start AS `start`, e.name AS event, s.text AS sentence
ORDER BY e.start, event, r.id
