// The scene: which things stand where and which lines join them, for the chosen view. What is drawn and hit is this.

const STRONG = 3; // a tie of this strength is drawn thick, and weaker ones thinner, also where none is as strong
const LARGE = 1500; // things; beyond, drawing goes in slices and labels only the best connected

function sceneOf(data, visible, now) {
  const projected = now.mode === "people" || now.mode === "institutions";
  const scene = projected ? projection(data, visible, now) : network(data, visible, now);
  for (const [thing, [x, y]] of Object.entries(now.pins)) {
    scene.x[thing] = x;
    scene.y[thing] = y;
  }
  scene.large = scene.things.length > LARGE;
  const rows = new Set(projected ? [] : [...scene.things].filter((thing) => !data.degree[thing] && !(thing in now.pins)));
  scene.rows = [...rows]; // what is linked to nothing
  scene.inRows = (thing) => rows.has(thing);
  scene.left = visible.left;
  scene.folded = visible.folded;
  scene.box = boxOf(scene, scene.large ? scene.things : scene.things.filter((thing) => !rows.has(thing)));
  scene.head = now.mode === "money" ? 36 : 0; // pixels that the currencies take above it
  scene.tall = 1;
  return scene;
}

// Makes the scene so much higher than it is wide, as the window is.
function setTall(scene, tall) {
  const factor = tall / scene.tall;
  for (const thing of scene.things) scene.y[thing] *= factor;
  scene.box.top *= factor;
  scene.box.bottom *= factor;
  scene.tall = tall;
}

function network(data, visible, now) {
  const things = [];
  for (let thing = 0; thing < data.count; thing++) if (visible.thing[thing]) things.push(thing);
  const links = [];
  for (let link = 0; link < data.size; link++) if (visible.link[link]) links.push(link);
  const a = Uint32Array.from(links, (link) => data.source[link]);
  const b = Uint32Array.from(links, (link) => data.target[link]);
  const scene = {
    things: Uint32Array.from(things),
    x: data.x.slice(),
    y: data.y.slice(),
    radius: radii(data, things, (thing) => data.degree[thing]),
    lines: { a, b, bend: bends(a, b, links.length > 20000), width: null, of: links },
    directed: (line) => !data.types[data.type[links[line]]].symmetric,
    chosen: (line) => ({ link: links[line] }),
    note: () => "",
    ties: null,
  };
  if (now.mode === "money") {
    scene.lines.width = moneyWidths(data, links);
    scene.note = (line) => (now.currency === UNSTATED ? "" : money(data.said(links[line]).amount, now.currency));
  }
  return scene;
}

function projection(data, visible, now) {
  const ties = tiesAmong(data, visible, now.mode);
  const strength = new Float64Array(data.count);
  for (const tie of ties) {
    strength[tie.a] += tie.strength;
    strength[tie.b] += tie.strength;
  }
  const members = [];
  for (let thing = 0; thing < data.count; thing++) {
    if (visible.thing[thing] && data.labels[data.label[thing]].name === MEMBERS[now.mode]) members.push(thing);
  }
  const tied = members.filter((thing) => strength[thing] > 0);
  const drawn = tied.length ? tied : members;
  const places = tiedPlaces(data, drawn, ties);
  const x = new Float32Array(data.count);
  const y = new Float32Array(data.count);
  drawn.forEach((thing, index) => {
    x[thing] = places.x[index];
    y[thing] = places.y[index];
  });
  const strongest = Math.max(ties.length ? ties[0].strength : 0, STRONG);
  return {
    things: Uint32Array.from(drawn),
    x,
    y,
    radius: radii(data, drawn, (thing) => strength[thing] * 3),
    lines: {
      a: Uint32Array.from(ties, (tie) => tie.a),
      b: Uint32Array.from(ties, (tie) => tie.b),
      bend: new Float32Array(ties.length),
      width: Float32Array.from(ties, (tie) => 0.6 + 6 * (tie.strength / strongest) ** 0.7),
      of: null,
    },
    directed: () => false,
    chosen: (line) => ({ tie: [ties[line].a, ties[line].b] }),
    note: () => "",
    alone: members.length - drawn.length,
    ties,
  };
}

// Wider for more money: the areas of the lines are as the amounts.
function moneyWidths(data, links) {
  const most = links.reduce((top, link) => Math.max(top, data.said(link).amount || 0), 1);
  return Float32Array.from(links, (link) => 1 + 9 * Math.sqrt((data.said(link).amount || 0) / most));
}

// Larger for the better connected, the areas nearly as the numbers.
function radii(data, things, measure) {
  const radius = new Float32Array(data.count);
  for (const thing of things) radius[thing] = Math.min(20, 3.5 + 1.6 * Math.sqrt(measure(thing)));
  return radius;
}

// How far each of several lines between the same two things bends, as a share of their distance: none for a single one.
function bends(a, b, straight) {
  const bend = new Float32Array(a.length);
  if (straight) return bend;
  const together = new Map();
  for (let line = 0; line < a.length; line++) {
    const key = Math.min(a[line], b[line]) * 2 ** 26 + Math.max(a[line], b[line]);
    if (!together.has(key)) together.set(key, []);
    together.get(key).push(line);
  }
  for (const lines of together.values()) {
    lines.forEach((line, index) => {
      const side = a[line] < b[line] ? 1 : -1;
      bend[line] = side * (index - (lines.length - 1) / 2) * 0.22;
    });
  }
  return bend;
}

function boxOf({ x, y }, things) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const thing of things) {
    box.left = Math.min(box.left, x[thing]);
    box.right = Math.max(box.right, x[thing]);
    box.top = Math.min(box.top, y[thing]);
    box.bottom = Math.max(box.bottom, y[thing]);
  }
  return things.length ? box : { left: 0, right: 1, top: 0, bottom: 1 };
}

// The point at `t` of the way along a line, bent.
function along(x1, y1, x2, y2, bend, t) {
  const cx = (x1 + x2) / 2 - (y2 - y1) * bend;
  const cy = (y1 + y2) / 2 + (x2 - x1) * bend;
  const u = 1 - t;
  return [u * u * x1 + 2 * u * t * cx + t * t * x2, u * u * y1 + 2 * u * t * cy + t * t * y2];
}
