// title: What somebody funds
// description: What a person, institution or fund pays for, with amounts and sentences.
// parameters:
//   funder: {type: name, of: [Person, Institution, Fund], description: who pays}
// returns: table
// columns:
//   beneficiary: who or what is funded
//   label: what sort of thing that is
//   amount: how much
//   currency: in which currency
//   period: for which time, as written
//   sentence: the first sentence that says so
MATCH (a:Person|Institution|Fund {name: $funder})-[r:FUNDED]->(b)
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN b.name AS beneficiary, labels(b)[0] AS label, r.amount AS amount, r.currency AS currency, r.period AS period,
       s.text AS sentence
ORDER BY currency, coalesce(amount, -1.0) DESC, beneficiary, period, r.id
