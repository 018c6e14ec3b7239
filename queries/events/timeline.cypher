// title: Events between two dates
// description: >-
//   Sessions, meetings, visits and other events that fall, at least in part, between two dates; dates may be years or
//   months. Events without a date are left out.
// parameters:
//   since: {type: date, default: null, description: "the first day, month or year"}
//   until: {type: date, default: null, description: "the last day, month or year"}
// returns: table
// columns:
//   start: when it begins
//   end: when it ends
//   event: what takes place
//   kind: what kind of event it is
//   places: where
//   organisers: who organises it
MATCH (e:Event)
WHERE e.start IS NOT NULL
  AND ($until IS NULL OR e.start <= $until + '~') AND ($since IS NULL OR coalesce(e.end, e.start) + '~' >= $since)
OPTIONAL MATCH (e)-[:HELD_IN]->(place)
WITH e, place ORDER BY place.name, place.id
WITH e, collect(DISTINCT place.name) AS places
OPTIONAL MATCH (e)<-[:ORGANIZED]-(who)
WITH e, places, who ORDER BY who.name, who.id
WITH e, places, collect(DISTINCT who.name) AS organisers
RETURN e.start AS `start`, e.end AS `end`, e.name AS event, e.kind AS kind, places, organisers
ORDER BY e.start, e.end, e.id
