// Names beside their things, none over another: the best connected and the chosen come first, the others where room is,
// and where few lines run behind them.

const LINE = 25; // letters in a line of a name; longer names take two
const NARROW = 16; // where they find no room
const SHORT = 21; // and where only one line does
const LEADING = 1.12; // from line to line, in sizes of the type
const SMALL = 6; // in units of the page: things with one or two links are smaller
const FIRST_NAMES = 14; // so many of the best connected are named in any case

class Labels {
  constructor(data) {
    this.data = data;
    this.widths = new Map();
  }

  // Where names stand: [{ thing, lines: [{ text, x, y }], size, bold, box }], for the things in sight, clear of `notes`.
  stand(pen, scene, camera, look, notes) {
    const taken = new Taken(); // by things and names
    const named = new Taken(); // where even the first names may not lie: by names and all but small things
    const ink = new Ink(scene, camera, look);
    const { x, y, radius } = scene;
    const visible = this.inSight(scene, camera, look);
    for (const thing of visible.slice(0, 1500)) {
      const r = Math.max(1, radius[thing] * camera.size);
      for (const by of radius[thing] < SMALL ? [taken] : [taken, named]) {
        by.add(camera.toX(x[thing]) - r, camera.toY(y[thing]) - r, 2 * r, 2 * r);
      }
    }
    for (const { left, top, width, height } of notes) {
      for (const by of [taken, named]) by.add(left, top, width, height);
    }
    const heading = rowsHeading(scene, camera);
    if (heading) for (const by of [taken, named]) by.add(heading.x, heading.y - 12, heading.text.length * 6.5, 16);
    for (const by of [taken, named]) by.add(...camera.buttons);
    const standing = [];
    for (const [rank, thing] of visible.slice(0, look.mostNames).entries()) {
      const first = look.first.has(thing);
      const size = first ? 13 : Math.min(15, 10.5 + radius[thing] * 0.22);
      const bold = first || radius[thing] > 13;
      const ring = look.rings.has(thing) ? 5 : 0;
      const spot = { x: camera.toX(x[thing]), y: camera.toY(y[thing]), r: radius[thing] * camera.size + ring };
      const forms = this.forms(thing, first, scene.inRows(thing))
        .map((lines) => this.measured(pen, lines, size, bold, look.theme.sans));
      // The place, in one of these forms, that is free and has least behind it.
      const best = (some, by) => some
        .flatMap((form) => placesAround(spot, form, size, scene.inRows(thing)))
        .filter((box) => box.left > 2 && box.left + box.width < camera.width - 2)
        .filter((box) => box.top > 2 && box.top + box.height < camera.height - 2 && !by.under(box))
        .map((box) => [ink.under(box) + 100 * taken.under(box), box])
        .reduce((least, one) => (one[0] < least[0] ? one : least), [Infinity, null])[1];
      let box = null;
      for (const form of forms) box = box || best([form], taken);
      if (!box && rank < FIRST_NAMES) box = best(forms, named);
      if (!box && first) box = placesAround(spot, forms[0], size)[0];
      if (!box) continue;
      for (const by of [taken, named]) by.add(box.left - 2, box.top - 1, box.width + 4, box.height + 2);
      standing.push({ thing, lines: linesIn(box, size), size, bold, box });
    }
    return standing;
  }

  // The ways to write a name, the fullest first: whole where it is pointed at, in one line where things stand in rows.
  forms(thing, first, inRows) {
    const name = this.data.name[thing];
    if (first) return [wrapped(name, 34, 4)];
    if (inRows) return [34, 28, SHORT, 17, 14, 12, 10].map((most) => [shortened(name, most)]);
    const forms = [wrapped(name, LINE, 2), wrapped(name, NARROW, 2), [shortened(name, SHORT)]];
    return name.length > NARROW ? forms : [[name]];
  }

  measured(pen, lines, size, bold, family) {
    return {
      lines: lines.map((text) => ({ text, width: this.width(pen, text, size, bold, family) })),
      get width() { return Math.max(...this.lines.map((line) => line.width)); },
      height: size * (1 + (lines.length - 1) * LEADING),
    };
  }

  inSight(scene, camera, look) {
    const margin = 20 / camera.scale;
    const [left, top] = [camera.fromX(0) - margin, camera.fromY(0) - margin];
    const [right, bottom] = [camera.fromX(camera.width) + margin, camera.fromY(camera.height) + margin];
    const seen = [];
    for (const thing of look.ranked) {
      const [px, py] = [scene.x[thing], scene.y[thing]];
      if (px < left || px > right || py < top || py > bottom) continue;
      if (look.emphasis && !look.emphasis.things.has(thing)) continue;
      seen.push(thing);
      if (seen.length >= 2500) break;
    }
    const first = [...look.first].filter((thing) => seen.includes(thing));
    return [...first, ...seen.filter((thing) => !look.first.has(thing))];
  }

  width(pen, text, size, bold, family) {
    const key = `${bold ? "b" : ""}${text}`;
    if (!this.widths.has(key)) {
      pen.font = `${bold ? "600 " : ""}20px ${family}`;
      this.widths.set(key, pen.measureText(text).width / 20);
    }
    return this.widths.get(key) * size;
  }
}

// The boxes that a name may take around its thing, the best first; in rows only that beside it.
function placesAround({ x, y, r }, form, size, inRows = false) {
  const { width, height, lines } = form;
  const box = (left, top, align) => ({ left, top, width, height, align, lines });
  const beside = y - height / 2;
  const right = box(x + r + 4, beside, 0);
  if (inRows) return [right];
  const [near, far] = [x + r + 3, x - r - 3 - width];
  const [below, above] = [y + 0.3 * r + 1, y - 0.3 * r - height - 1];
  return [right, box(x - r - 4 - width, beside, 1), box(x - width / 2, y + r + 3, 0.5), box(x - width / 2, y - r - 3 - height, 0.5),
    box(near, below, 0), box(near, above, 0), box(far, below, 1), box(far, above, 1)];
}

// The lines of a name in its box, set towards its thing.
function linesIn(box, size) {
  return box.lines.map(({ text, width }, index) => ({
    text, x: box.left + box.align * (box.width - width), y: box.top + size * (0.82 + index * LEADING),
  }));
}

function paintLabels(pen, standing, look) {
  pen.textAlign = "left";
  for (const { thing, lines, size, bold } of standing) {
    pen.font = `${bold ? "600 " : ""}${size.toFixed(1)}px ${look.theme.sans}`;
    for (const { text, x, y } of lines) haloed(pen, text, x, y, look.first.has(thing) ? look.theme.strong : look.theme.ink, look);
  }
}

// Text that stays readable on lines.
function haloed(pen, text, x, y, colour, look) {
  pen.lineJoin = "round";
  pen.globalAlpha = 0.85;
  pen.strokeStyle = look.theme.paper;
  pen.lineWidth = 3;
  pen.strokeText(text, x, y);
  pen.globalAlpha = 1;
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

// Rectangles that are taken, found through a coarse grid.
class Taken {
  constructor() {
    this.cells = new Map();
  }

  * keys(left, top, width, height) {
    for (let i = Math.floor(left / 64); i <= Math.floor((left + width) / 64); i++) {
      for (let j = Math.floor(top / 32); j <= Math.floor((top + height) / 32); j++) yield i * 4096 + j;
    }
  }

  add(left, top, width, height) {
    const box = [left, top, left + width, top + height];
    for (const key of this.keys(left, top, width, height)) {
      if (this.cells.has(key)) this.cells.get(key).push(box);
      else this.cells.set(key, [box]);
    }
  }

  // How many of them lie under the box of a name.
  under({ left, top, width, height }) {
    const [right, bottom] = [left + width + 1, top + height];
    let count = 0;
    for (const key of this.keys(left, top, width, height)) {
      for (const box of this.cells.get(key) || []) {
        if (box[0] < right && box[2] > left - 1 && box[1] < bottom && box[3] > top) count++;
      }
    }
    return count;
  }
}

const BLOT = 6; // pixels of a square of the coarse image of the lines

// How much of the lines lies where, as a coarse image; of large scenes, whose lines are everywhere, nothing is told.
class Ink {
  constructor(scene, camera, look) {
    this.wide = Math.ceil(camera.width / BLOT) + 1;
    this.high = Math.ceil(camera.height / BLOT) + 1;
    this.blots = new Uint8Array(scene.large ? 0 : this.wide * this.high);
    if (scene.large) return;
    const { lines, x, y } = scene;
    for (let line = 0; line < lines.a.length; line++) {
      if (look.emphasis && !look.emphasis.lines.has(line)) continue;
      const [a, b] = [lines.a[line], lines.b[line]];
      this.add(camera.toX(x[a]), camera.toY(y[a]), camera.toX(x[b]), camera.toY(y[b]), lines.bend[line]);
    }
  }

  add(x1, y1, x2, y2, bend) {
    if (Math.max(x1, x2) < 0 || Math.max(y1, y2) < 0) return;
    const steps = Math.min(400, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / BLOT) + 1);
    for (let step = 0; step <= steps; step++) {
      const [x, y] = along(x1, y1, x2, y2, bend, step / steps);
      const [i, j] = [Math.floor(x / BLOT), Math.floor(y / BLOT)];
      if (i >= 0 && j >= 0 && i < this.wide && j < this.high && this.blots[i + this.wide * j] < 255) this.blots[i + this.wide * j]++;
    }
  }

  under({ left, top, width, height }) {
    if (!this.blots.length) return 0;
    let sum = 0;
    const [right, bottom] = [Math.floor((left + width) / BLOT), Math.floor((top + height) / BLOT)];
    for (let j = Math.max(0, Math.floor(top / BLOT)); j <= Math.min(this.high - 1, bottom); j++) {
      for (let i = Math.max(0, Math.floor(left / BLOT)); i <= Math.min(this.wide - 1, right); i++) sum += this.blots[i + this.wide * j];
    }
    return sum;
  }
}
