// title: Programmes and who runs them
// description: >-
//   Each programme, project or operation with those who manage it, those who take part in it, and whoever pays for it.
// parameters:
//   who: {type: name, of: [Person, Institution, Fund], default: null, description: "only what these manage, join or fund"}
// returns: table
// columns:
//   programme: its name
//   code: its code, such as GLOT59
//   managers: who runs it
//   participants: who takes part in it
//   funders: who pays for it
MATCH (p:Programme)
WHERE $who IS NULL OR EXISTS { MATCH (p)<-[:MANAGES|PARTICIPATED_IN|FUNDED]-(x) WHERE x.name = $who }
OPTIONAL MATCH (p)<-[r:MANAGES|PARTICIPATED_IN|FUNDED]-(x)
WITH p, type(r) AS type, x.name AS name
ORDER BY name
WITH p, collect(DISTINCT {type: type, name: name}) AS ends
RETURN p.name AS programme, p.code AS code, [end IN ends WHERE end.type = 'MANAGES' | end.name] AS managers,
       [end IN ends WHERE end.type = 'PARTICIPATED_IN' | end.name] AS participants,
       [end IN ends WHERE end.type = 'FUNDED' | end.name] AS funders
ORDER BY programme, p.id
