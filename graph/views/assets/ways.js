// The shortest ways between two things along what is shown.

const MOST_WAYS = 8;

// Up to eight shortest ways from `from` to `to`, each a list of things; none where no way leads there.
function shortestWays(data, link, from, to) {
  if (from === to) return [];
  const before = new Map([[from, []]]);
  let rim = [from];
  while (rim.length && !before.has(to)) {
    const reached = new Map();
    for (const thing of rim) {
      for (const other of linkedTo(data, thing, link)) {
        if (before.has(other)) continue;
        if (!reached.has(other)) reached.set(other, []);
        reached.get(other).push(thing);
      }
    }
    for (const [thing, origins] of reached) before.set(thing, origins);
    rim = [...reached.keys()];
  }
  if (!before.has(to)) return [];
  let ways = [[to]];
  while (ways[0][0] !== from) {
    ways = ways.flatMap((way) => before.get(way[0]).map((origin) => [origin, ...way])).slice(0, MOST_WAYS);
  }
  return ways;
}

// The visible links between two neighbouring things.
function linksBetween(data, link, a, b) {
  return [...data.beside(a)].filter((at) => link[at] && otherEnd(data, at, a) === b);
}
