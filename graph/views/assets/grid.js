// A spatial index: which things and lines are near a point, without looking at all of them.

class Grid {
  constructor(scene) {
    this.scene = scene;
    const { things } = scene;
    const box = boxOf(scene, things);
    this.box = box;
    this.cell = Math.max(1, Math.sqrt(((box.right - box.left + 1) * (box.bottom - box.top + 1)) / (things.length + 1)) * 2);
    this.wide = Math.floor((box.right - box.left) / this.cell) + 1;
    this.high = Math.floor((box.bottom - box.top) / this.cell) + 1;
    this.cells = new Map();
    for (const thing of things) {
      const key = this.key(scene.x[thing], scene.y[thing]);
      if (this.cells.has(key)) this.cells.get(key).push(thing);
      else this.cells.set(key, [thing]);
    }
  }

  key(x, y) {
    return Math.floor((x - this.box.left) / this.cell) + this.wide * Math.floor((y - this.box.top) / this.cell);
  }

  // The things within a rectangle of the scene.
  * within(left, top, right, bottom) {
    const { x, y } = this.scene;
    const { box } = this;
    const column = (value) => Math.floor((value - box.left) / this.cell);
    const row = (value) => Math.floor((value - box.top) / this.cell);
    for (let j = Math.max(0, row(top)); j <= Math.min(this.high, row(bottom)); j++) {
      for (let i = Math.max(0, column(left)); i <= Math.min(this.wide, column(right)); i++) {
        for (const thing of this.cells.get(i + this.wide * j) || []) {
          if (x[thing] >= left && x[thing] <= right && y[thing] >= top && y[thing] <= bottom) yield thing;
        }
      }
    }
  }

  // The thing whose disc (at least `slack` wide, in units of the scene) holds the point, the nearest one first.
  thingAt(px, py, size, slack) {
    const reach = 20 * size + slack;
    let best = null;
    let least = Infinity;
    for (const thing of this.within(px - reach, py - reach, px + reach, py + reach)) {
      const distance = Math.hypot(this.scene.x[thing] - px, this.scene.y[thing] - py) - this.scene.radius[thing] * size;
      if (distance < Math.min(least, slack)) [best, least] = [thing, distance];
    }
    return best;
  }

  // The line that passes within `slack` of the point. Only those that could be seen there are worth asking about.
  lineAt(px, py, slack) {
    const { x, y, lines } = this.scene;
    let best = null;
    let least = slack;
    for (let line = 0; line < lines.a.length; line++) {
      const [x1, y1, x2, y2] = [x[lines.a[line]], y[lines.a[line]], x[lines.b[line]], y[lines.b[line]]];
      const bulge = Math.abs(lines.bend[line]) * (Math.abs(x2 - x1) + Math.abs(y2 - y1)) + slack;
      if (px < Math.min(x1, x2) - bulge || px > Math.max(x1, x2) + bulge) continue;
      if (py < Math.min(y1, y2) - bulge || py > Math.max(y1, y2) + bulge) continue;
      const distance = lines.bend[line]
        ? toCurve(px, py, x1, y1, x2, y2, lines.bend[line])
        : toSegment(px, py, x1, y1, x2, y2);
      if (distance < least) [best, least] = [line, distance];
    }
    return best;
  }
}

function toCurve(px, py, x1, y1, x2, y2, bend) {
  let least = Infinity;
  let [fromX, fromY] = [x1, y1];
  for (let piece = 1; piece <= 12; piece++) {
    const [toX, toY] = along(x1, y1, x2, y2, bend, piece / 12);
    least = Math.min(least, toSegment(px, py, fromX, fromY, toX, toY));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}

function toSegment(px, py, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length ? Math.min(1, Math.max(0, ((px - x1) * dx + (py - y1) * dy) / length)) : 0;
  return Math.hypot(x1 + t * dx - px, y1 + t * dy - py);
}
