// title: Who funds what
// description: >-
//   Contributions and grants with their amount, currency and period as the documents give them, by currency, the largest
//   first; those without an amount last.
// parameters:
//   currency: {type: text, default: null, description: "only this currency, such as EUR"}
//   year: {type: text, default: null, description: "only contributions whose period names this year, such as 2018"}
// returns: table
// columns:
//   funder: who pays
//   recipient: what is funded
//   amount: how much
//   currency: in which currency
//   period: for which time, as written
//   sentence: the first sentence that says so
MATCH (a:Person|Institution|Fund)-[r:FUNDED]->(b)
WHERE ($currency IS NULL OR r.currency = toUpper($currency)) AND ($year IS NULL OR r.period CONTAINS $year)
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN a.name AS funder, b.name AS recipient, r.amount AS amount, r.currency AS currency, r.period AS period,
       s.text AS sentence
ORDER BY currency, coalesce(amount, -1.0) DESC, funder, recipient, period, r.id
