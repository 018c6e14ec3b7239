// title: Side events and sittings of an event
// description: Side events, panels and sittings that are part of a session, conference or other event.
// parameters:
//   event: {type: name, of: Event, description: the event they are part of}
// returns: table
// columns:
//   part: the side event or sitting
//   start: when it begins
//   organisers: who organises it
//   sentence: the first sentence that says so
MATCH (part:Event)-[r:PART_OF]->(e:Event {name: $event})
OPTIONAL MATCH (part)<-[:ORGANIZED]-(who)
WITH part, r, who ORDER BY who.name, who.id
WITH part, r, collect(DISTINCT who.name) AS organisers
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN part.name AS part, part.start AS `start`, organisers, s.text AS sentence
ORDER BY `start`, part, r.id
