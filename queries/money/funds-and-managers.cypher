// title: Funds and who manages them
// description: Each fund with the institutions that manage it or that it is part of, and how many donors it has.
// returns: table
// columns:
//   fund: its name
//   managers: who administers it
//   donors: how many pay into it
//   beneficiaries: how many it pays for
MATCH (f:Fund)
OPTIONAL MATCH (f)-[:MANAGES|PART_OF]-(manager:Institution)
WITH f, manager ORDER BY manager.name, manager.id
WITH f, collect(DISTINCT manager.name) AS managers
OPTIONAL MATCH (f)<-[:FUNDED]-(donor)
WITH f, managers, count(DISTINCT donor.id) AS donors
OPTIONAL MATCH (f)-[:FUNDED]->(x)
RETURN f.name AS fund, managers, donors, count(DISTINCT x.id) AS beneficiaries
ORDER BY fund
