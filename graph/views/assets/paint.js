// Draws a scene with a pen: the canvas's own, or one that makes SVG. In slices, so that large scenes never block.

const SLICE = 1500; // lines or things drawn between two looks at the clock
const STROKE = 60; // lines or things in one path: longer paths, and shorter ones, are painted more slowly

// What the pen is to show: `scene`, `camera`, and `look`: the theme's colours, what is emphasised, how labels stand.
// Yields between slices.
function* paint(pen, scene, camera, look) {
  yield* paintLines(pen, scene, camera, look, false);
  if (look.emphasis) yield* paintLines(pen, scene, camera, look, true);
  yield* paintThings(pen, scene, camera, look);
}

function* paintLines(pen, scene, camera, look, emphasised) {
  const { lines, x, y } = scene;
  const step = emphasised || !look.mostLines ? 1 : Math.ceil(linesInSight(scene, camera) / look.mostLines) || 1;
  const dim = look.emphasis && !emphasised;
  pen.strokeStyle = emphasised ? look.theme.strong : look.theme.line;
  const heavier = emphasised ? Math.min(0.9, 8 / (look.emphasis.lines.size + 1)) : 0;
  pen.globalAlpha = dim ? 0.25 : lineAlpha(scene, camera, emphasised);
  const buckets = new Map();
  let drawn = 0;
  const flush = (width, segments) => {
    pen.lineWidth = width;
    pen.beginPath();
    for (let at = 0; at < segments.length; at += 6) {
      pen.moveTo(segments[at], segments[at + 1]);
      if (Number.isNaN(segments[at + 2])) pen.lineTo(segments[at + 4], segments[at + 5]);
      else pen.quadraticCurveTo(segments[at + 2], segments[at + 3], segments[at + 4], segments[at + 5]);
    }
    pen.stroke();
    segments.length = 0;
  };
  for (let line = 0; line < lines.a.length; line += step) {
    if (look.emphasis && look.emphasis.lines.has(line) !== emphasised) continue;
    const x1 = camera.toX(x[lines.a[line]]);
    const y1 = camera.toY(y[lines.a[line]]);
    const x2 = camera.toX(x[lines.b[line]]);
    const y2 = camera.toY(y[lines.b[line]]);
    if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > camera.width) continue;
    if (Math.max(y1, y2) < 0 || Math.min(y1, y2) > camera.height) continue;
    const width = (lines.width ? Math.round(lines.width[line] * 2) / 2 : 1) + heavier;
    if (!buckets.has(width)) buckets.set(width, []);
    const bend = lines.bend[line];
    const [cx, cy] = bend ? [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend] : [NaN, NaN];
    const segments = buckets.get(width);
    segments.push(x1, y1, cx, cy, x2, y2);
    if (segments.length === 6 * STROKE) flush(width, segments);
    if (++drawn % SLICE === 0) yield;
  }
  for (const [width, segments] of buckets) flush(width, segments);
  if (!scene.large) paintHeads(pen, scene, camera, look, emphasised);
}

function linesInSight({ lines, x, y }, camera) {
  const [left, right] = [camera.fromX(0), camera.fromX(camera.width)];
  const [top, bottom] = [camera.fromY(0), camera.fromY(camera.height)];
  let count = 0;
  for (let line = 0; line < lines.a.length; line++) {
    const [a, b] = [lines.a[line], lines.b[line]];
    if ((x[a] < left && x[b] < left) || (x[a] > right && x[b] > right)) continue;
    if ((y[a] < top && y[b] < top) || (y[a] > bottom && y[b] > bottom)) continue;
    count++;
  }
  return count;
}

function lineAlpha(scene, camera, emphasised) {
  if (emphasised) return scene.large ? 0.5 : 0.8;
  if (scene.ties) return 0.45;
  return scene.large ? Math.max(0.12, Math.min(0.5, 900 / Math.sqrt(scene.lines.a.length + 1) / 10)) : 0.55;
}

// The heads of the arrows, at the rim of the thing a line leads to.
function paintHeads(pen, scene, camera, look, emphasised) {
  const { lines, x, y, radius } = scene;
  if (emphasised) pen.fillStyle = look.theme.strong;
  else pen.fillStyle = lines.width ? look.theme.muted : look.theme.line; // on wide lines they must stand out
  if (lines.width && !look.emphasis) pen.globalAlpha = 1;
  pen.beginPath();
  let heads = 0;
  for (let line = 0; line < lines.a.length; line++) {
    if (!scene.directed(line) || (look.emphasis && look.emphasis.lines.has(line) !== emphasised)) continue;
    const [a, b, bend] = [lines.a[line], lines.b[line], lines.bend[line]];
    const [x1, y1, x2, y2] = [camera.toX(x[a]), camera.toY(y[a]), camera.toX(x[b]), camera.toY(y[b])];
    const distance = Math.hypot(x2 - x1, y2 - y1);
    const rim = radius[b] * camera.size + 2;
    if (distance < rim * 2.2) continue;
    const [tipX, tipY] = along(x1, y1, x2, y2, bend, 1 - rim / distance);
    const width = lines.width ? lines.width[line] : 0;
    const long = 6 + width;
    const [backX, backY] = along(x1, y1, x2, y2, bend, 1 - (rim + long) / distance);
    const aside = (1.8 + 0.65 * width) / long;
    const [sideX, sideY] = [(tipY - backY) * aside, (backX - tipX) * aside];
    pen.moveTo(tipX, tipY);
    pen.lineTo(backX + sideX, backY + sideY);
    pen.lineTo(backX - sideX, backY - sideY);
    if (++heads % STROKE) continue;
    pen.fill();
    pen.beginPath();
  }
  pen.fill();
}

function* paintThings(pen, scene, camera, look) {
  const { x, y, radius } = scene;
  const groups = new Map();
  let seen = 0;
  for (const thing of look.mostThings ? look.ranked : scene.things) {
    if (look.mostThings && seen >= look.mostThings) break;
    const px = camera.toX(x[thing]);
    const py = camera.toY(y[thing]);
    if (px < -30 || py < -30 || px > camera.width + 30 || py > camera.height + 30) continue;
    const dim = look.emphasis && !look.emphasis.things.has(thing);
    const key = `${dim ? 0 : 1}|${look.colourOf(thing)}|${look.shapeOf(thing)}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(px, py, Math.max(0.8, radius[thing] * camera.size));
    if (++seen % SLICE) continue;
    // In turns, so that in a crowd no label lies over all others.
    paintGroups(pen, groups, look);
    yield;
  }
  paintGroups(pen, groups, look);
  pen.globalAlpha = 1;
}

function paintGroups(pen, groups, look) {
  for (const key of [...groups.keys()].sort()) {
    const [bright, colour, shape] = key.split("|");
    const spots = groups.get(key);
    pen.globalAlpha = bright === "1" ? 1 : 0.22;
    pen.fillStyle = colour;
    pen.strokeStyle = look.theme.paper;
    pen.lineWidth = 1.2;
    for (let from = 0; from < spots.length; from += STROKE * 3) {
      pen.beginPath();
      let outlined = false;
      for (let at = from; at < Math.min(spots.length, from + STROKE * 3); at += 3) {
        const [px, py, r] = [spots[at], spots[at + 1], spots[at + 2]];
        if (r < 2) pen.fillRect(px - r, py - r, 2 * r, 2 * r);
        else {
          SHAPES[shape](pen, px, py, r);
          outlined = true;
        }
      }
      pen.fill();
      if (outlined) pen.stroke();
    }
  }
  groups.clear();
}

// Rings around the chosen, pinned and pointed-at things, and how many neighbours wait to be called in.
function paintMarks(pen, scene, camera, look) {
  for (const [thing, kind] of look.rings) {
    const [px, py] = [camera.toX(scene.x[thing]), camera.toY(scene.y[thing])];
    pen.strokeStyle = kind === "pinned" ? look.theme.muted : look.theme.strong;
    pen.lineWidth = kind === "chosen" ? 2.2 : 1.2;
    pen.beginPath();
    const r = scene.radius[thing] * camera.size + (kind === "pinned" ? 3 : 5);
    pen.moveTo(px + r, py);
    pen.arc(px, py, r, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.font = `600 10px ${look.theme.sans}`;
  pen.textAlign = "center";
  pen.fillStyle = look.theme.muted;
  for (const [thing, missing] of [...scene.left, ...scene.folded]) {
    const r = scene.radius[thing] * camera.size;
    pen.fillText(`+${missing}`, camera.toX(scene.x[thing]), camera.toY(scene.y[thing]) - r - 4);
  }
}

const MOST_NOTES = 60;

// What stands along the lines, as boxes: amounts of money, where there are not too many; each at the place along its line,
// the middle first, where it lies on no other.
function notesIn(pen, scene, camera, look) {
  const { lines, x, y } = scene;
  if (lines.a.length > MOST_NOTES) return [];
  pen.font = `600 11px ${look.theme.sans}`;
  const taken = new Taken();
  const notes = [];
  for (let line = 0; line < lines.a.length; line++) {
    const text = scene.note(line);
    if (!text) continue;
    const [a, b] = [lines.a[line], lines.b[line]];
    const width = pen.measureText(text).width;
    const boxes = [0.5, 0.4, 0.6, 0.3, 0.7].map((part) => {
      const [px, py] = along(camera.toX(x[a]), camera.toY(y[a]), camera.toX(x[b]), camera.toY(y[b]), lines.bend[line], part);
      return { left: px - width / 2 - 2, top: py - 6, width: width + 4, height: 13 };
    });
    const box = boxes.find((one) => !taken.under(one)) || boxes[0];
    taken.add(box.left, box.top, box.width, box.height);
    notes.push({ text, ...box });
  }
  return notes;
}

// The notes on the lines, and over the rows why they are apart.
function paintNotes(pen, notes, scene, camera, look) {
  pen.textAlign = "left";
  for (const { text, left, top } of notes) haloed(pen, text, left + 2, top + 10, look.theme.strong, look);
  const heading = rowsHeading(scene, camera);
  if (!heading) return;
  pen.font = `italic 13px ${look.theme.serif}`;
  haloed(pen, heading.text, heading.x, heading.y, look.theme.muted, look);
}
