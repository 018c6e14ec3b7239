// title: Who funds it
// description: The donors of an institution, fund, programme, event or publication, with amounts and sentences.
// parameters:
//   recipient: {type: name, of: [Institution, Fund, Programme, Event, Publication], description: who or what is funded}
// returns: table
// columns:
//   donor: who pays
//   amount: how much
//   currency: in which currency
//   period: for which time, as written
//   sentence: the first sentence that says so
MATCH (a:Person|Institution|Fund)-[r:FUNDED]->(b:Institution|Fund|Programme|Event|Publication {name: $recipient})
OPTIONAL MATCH (s:Passage) WHERE s.id = r.passages[0]
RETURN a.name AS donor, r.amount AS amount, r.currency AS currency, r.period AS period, s.text AS sentence
ORDER BY currency, coalesce(amount, -1.0) DESC, donor, period, r.id
