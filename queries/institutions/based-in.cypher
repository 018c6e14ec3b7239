// title: Institutions based in a place
// description: Institutions that have their seat or operate in a city, region or state.
// parameters:
//   place: {type: name, of: [Place, Institution], description: a place or a state}
// returns: table
// columns:
//   institution: what is based there
//   kind: what kind of institution it is
//   sentence: the first sentence that says so
MATCH (i:Institution)-[r:BASED_IN]->(place:Place|Institution {name: $place})
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN i.name AS institution, i.kind AS kind, s.text AS sentence
ORDER BY institution, r.id
