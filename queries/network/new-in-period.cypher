// title: New in a period
// description: Facts that are first said in a document of a period, the earliest first; documents without a date do not count.
// parameters:
//   since: {type: date, description: "the first day, month or year"}
//   until: {type: date, default: "9999", description: "the last day, month or year"}
// returns: table
// columns:
//   first_said: the date of the first document that says so
//   from: where the link begins
//   type: what it says
//   to: where it ends
//   sentence: the first sentence that says so
MATCH (a)-[r]->(b)
WHERE r.passages IS NOT NULL
UNWIND r.passages AS passage
MATCH (s:Passage {id: passage})-[:FROM]->(d:Document)
WHERE d.date IS NOT NULL
WITH a, r, b, s, d ORDER BY d.date, s.id
WITH a, r, b, collect(d.date)[0] AS first_said, collect(s.text)[0] AS sentence
WHERE first_said + '~' >= $since AND first_said <= $until + '~'
RETURN first_said, a.name AS `from`, type(r) AS type, b.name AS to, sentence
ORDER BY first_said, `from`, type, to, r.id
