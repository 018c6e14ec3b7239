// title: What it refers to
// description: >-
//   Resolutions, instruments and publications that an event, resolution, publication, programme or instrument
//   implements, recalls, cites or monitors, or is about.
// parameters:
//   text: {type: name, of: [Resolution, Instrument, Publication, Programme, Event], description: what refers to others}
// returns: table
// columns:
//   referred: what it refers to
//   label: what sort of thing that is
//   symbol: its document symbol
//   sentence: the first sentence that says so
//   document: where it stands
MATCH (x:Resolution|Instrument|Publication|Programme|Event {name: $text})-[r:REFERS_TO]->(y)
WITH y, r, r.passages[0] AS passage
OPTIONAL MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
RETURN y.name AS referred, labels(y)[0] AS label, y.symbol AS symbol, s.text AS sentence, d.name AS document
ORDER BY label, referred, r.id
