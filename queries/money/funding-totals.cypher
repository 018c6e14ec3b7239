// title: Money by currency and period
// description: >-
//   What each funder gave, added up for each currency and each period on its own: amounts in different currencies, or for
//   different times, are never added to each other.
// parameters:
//   funder: {type: name, of: [Person, Institution, Fund], default: null, description: only this funder}
// returns: table
// columns:
//   funder: who pays
//   currency: in which currency
//   period: for which time, as written
//   total: the sum of the amounts
//   contributions: how many amounts were added
MATCH (a:Person|Institution|Fund)-[r:FUNDED]->(b)
WHERE r.amount IS NOT NULL AND r.currency IS NOT NULL AND ($funder IS NULL OR a.name = $funder)
WITH a, r.currency AS currency, r.period AS period, r.amount AS amount
ORDER BY amount
WITH a, currency, period, sum(amount) AS added, count(amount) AS contributions
RETURN a.name AS funder, currency, period, round(added, 2) AS total, contributions
ORDER BY currency, total DESC, funder, period, a.id
