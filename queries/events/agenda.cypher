// title: What is ahead
// description: >
//   Events that begin on or after a date, with who is to take part; an event of which the documents give the month or
//   year alone counts where it may begin then.
// parameters:
//   after: {type: date, description: "the day, month or year from which on"}
// returns: table
// columns:
//   start: when it begins
//   event: what takes place
//   places: where
//   participants: who is to take part, speak or organise
MATCH (e:Event)
WHERE e.start + '~' >= $after
OPTIONAL MATCH (e)-[:HELD_IN]->(place)
WITH e, place ORDER BY place.name, place.id
WITH e, collect(DISTINCT place.name) AS places
OPTIONAL MATCH (e)<-[:PARTICIPATED_IN|ORGANIZED]-(who)
WITH e, places, who ORDER BY who.name, who.id
WITH e, places, collect(DISTINCT who.name) AS participants
RETURN e.start AS `start`, e.name AS event, places, participants
ORDER BY e.start, e.id
