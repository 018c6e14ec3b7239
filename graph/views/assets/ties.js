// Who works with whom: two people, or two institutions, are tied by what they share, and by texts that say so.

const SHARED = new Set(["Event", "Resolution", "Programme", "Fund", "Publication"]);
const MEMBERS = { people: "Person", institutions: "Institution" };
const SAID = new Set(["WORKS_WITH", "MET_WITH"]);
const EMPLOYS = "WORKS_FOR";
const TOO_COMMON = 400; // what more than these share ties nobody to anybody

// The ties among the visible members: { a, b, strength, shared: [thing…], said: [link…] }, the strongest first.
// Each thing that k share adds 1 / (k - 1), as in graph/projection.py; a text that says so adds 1.
function tiesAmong(data, visible, mode) {
  const found = new Map();
  const member = (thing) => visible.thing[thing] && data.labels[data.label[thing]].name === MEMBERS[mode];
  const tie = (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * data.count + high;
    if (!found.has(key)) found.set(key, { a: low, b: high, strength: 0, shared: [], said: [] });
    return found.get(key);
  };
  for (let thing = 0; thing < data.count; thing++) {
    if (!visible.thing[thing]) continue;
    const shared = SHARED.has(data.labels[data.label[thing]].name);
    const sharers = new Set();
    for (const link of data.beside(thing)) {
      const from = data.source[link];
      if (!visible.link[link] || from === thing || !member(from)) continue;
      if (shared || data.types[data.type[link]].name === EMPLOYS) sharers.add(from);
    }
    if (sharers.size < 2 || sharers.size > TOO_COMMON) continue;
    const strength = 1 / (sharers.size - 1);
    const list = [...sharers];
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const between = tie(list[i], list[j]);
        between.strength += strength;
        between.shared.push(thing);
      }
    }
  }
  for (let link = 0; link < data.size; link++) {
    const [a, b] = [data.source[link], data.target[link]];
    if (!visible.link[link] || a === b || !member(a) || !member(b)) continue;
    if (!SAID.has(data.types[data.type[link]].name)) continue;
    const between = tie(a, b);
    between.strength += 1;
    between.said.push(link);
  }
  return [...found.values()].sort((p, q) => q.strength - p.strength || p.a - q.a || p.b - q.b);
}

// Places for the members of a projection: from where they stand, pulled together by their ties and kept apart.
function tiedPlaces(data, members, ties) {
  const at = new Map(members.map((thing, index) => [thing, index]));
  const room = 70;
  const width = room * Math.sqrt(members.length) * 1.3;
  const x = Float64Array.from(members, (thing) => data.x[thing]);
  const y = Float64Array.from(members, (thing) => data.y[thing]);
  stretch(x, width);
  stretch(y, width / 1.5);
  if (members.length > 600) return { x, y };
  const rounds = 200;
  const dx = new Float64Array(members.length);
  const dy = new Float64Array(members.length);
  const strongest = ties.length ? ties[0].strength : 1;
  for (let step = 0; step < rounds; step++) {
    dx.fill(0);
    dy.fill(0);
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        const ax = (x[i] - x[j]) / 1.5;
        const ay = y[i] - y[j];
        const push = (room * room) / (ax * ax + ay * ay + 1);
        dx[i] += ax * push;
        dx[j] -= ax * push;
        dy[i] += ay * push;
        dy[j] -= ay * push;
      }
    }
    for (const tie of ties) {
      const [i, j] = [at.get(tie.a), at.get(tie.b)];
      const ax = (x[i] - x[j]) / 1.5;
      const ay = y[i] - y[j];
      const pull = (Math.sqrt(ax * ax + ay * ay) / room) * 0.5 * Math.sqrt(tie.strength / strongest);
      dx[i] -= ax * pull;
      dx[j] += ax * pull;
      dy[i] -= ay * pull;
      dy[j] += ay * pull;
    }
    const reach = room * (1 - step / rounds);
    for (let i = 0; i < members.length; i++) {
      const fx = dx[i] - (x[i] - width / 2) * 0.6;
      const fy = dy[i] - (y[i] - width / 3) * 0.9;
      const length = Math.sqrt(fx * fx + fy * fy) + 1e-9;
      const far = Math.min(length * 0.1, reach) / length;
      x[i] += fx * far * 1.5;
      y[i] += fy * far;
    }
  }
  return { x, y };
}

// Scales the values to reach from 0 to `size`.
function stretch(values, size) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const factor = high > low ? size / (high - low) : 0;
  for (let index = 0; index < values.length; index++) values[index] = (values[index] - low) * factor;
}
