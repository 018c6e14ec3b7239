// title: What was adopted, where and when
// description: >-
//   Resolutions and instruments with the bodies that adopted them, the sessions at which and the dates on which they did;
//   the latest first, those without a date last.
// parameters:
//   body: {type: name, of: Institution, default: null, description: only what this body adopted}
// returns: table
// columns:
//   adopted: the resolution or instrument
//   symbol: its symbol
//   bodies: who adopted it
//   sessions: at which sessions
//   date: the latest date on which it was adopted
MATCH (x:Resolution|Instrument)
OPTIONAL MATCH (i:Institution)-[r:ADOPTED]->(x)
WITH x, i, r ORDER BY i.name, i.id
WITH x, collect(DISTINCT i.name) AS bodies, max(r.date) AS adopted_on
OPTIONAL MATCH (x)-[:ADOPTED_AT]->(e:Event)
WITH x, bodies, adopted_on, e ORDER BY e.name, e.id
WITH x, bodies, adopted_on, collect(DISTINCT e.name) AS sessions
WHERE size(bodies) + size(sessions) > 0 AND ($body IS NULL OR $body IN bodies)
RETURN x.name AS adopted, x.symbol AS symbol, bodies, sessions, coalesce(adopted_on, x.date) AS date
ORDER BY coalesce(date, '') DESC, x.id
