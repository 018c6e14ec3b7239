// title: Organigram of an institution
// description: The sections, organs and offices of an institution and theirs, up to five levels down.
// parameters:
//   institution: {type: name, of: Institution, description: the institution at the top}
// returns: network
// columns:
//   path: from a part up to the institution
//   level: how many levels down the part is
MATCH path = (part:Institution)-[:PART_OF*1..5]->(top:Institution {name: $institution})
RETURN path, length(path) AS level
ORDER BY level, reduce(ids = '', node IN reverse(nodes(path)) | ids + ' ' + node.id),
         reduce(ids = '', link IN relationships(path) | ids + ' ' + link.id)
