// title: What surrounds somebody or something
// description: Everything that is linked with a person, institution, event or anything else, as a network to draw.
// parameters:
//   name: {type: name, of: [Person, Institution, Resolution, Fund, Event, Programme, Instrument, Publication, Place], description: what stands in the middle}
// returns: network
// columns:
//   centre: what stands in the middle
//   link: what links the two
//   neighbour: what is linked with it
MATCH (x:Person|Institution|Resolution|Fund|Event|Programme|Instrument|Publication|Place {name: $name})
MATCH (x)-[r]-(y)
WHERE r.passages IS NOT NULL
RETURN x AS centre, r AS link, y AS neighbour
ORDER BY y.id, r.id
