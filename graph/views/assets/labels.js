// Names beside their things, none over another: the best connected and the chosen come first, the others where room is.

const NAME_LENGTH = 30;
const FIRST_NAMES = 14; // so many of the best connected are named in any case

class Labels {
  constructor(data) {
    this.data = data;
    this.widths = new Map();
  }

  // Where names stand: [{ thing, text, x, y, size, align, bold }], for the things in sight.
  stand(pen, scene, camera, look) {
    const taken = new Taken(); // by things and names
    const named = new Taken(); // by names alone: the first names may lie over small things, but not over each other
    const { x, y, radius } = scene;
    const visible = this.inSight(scene, camera, look);
    for (const thing of visible.slice(0, 1500)) {
      const r = Math.max(1, radius[thing] * camera.size);
      taken.add(camera.toX(x[thing]) - r, camera.toY(y[thing]) - r, 2 * r, 2 * r);
    }
    const standing = [];
    const inside = (left, top, width) => left > 2 && top > 2 && left + width < camera.width - 2;
    for (const [rank, thing] of visible.slice(0, look.mostNames).entries()) {
      const first = look.first.has(thing);
      const size = first ? 13 : Math.min(15, 10.5 + radius[thing] * 0.22);
      const text = first ? this.data.name[thing] : shortened(this.data.name[thing], NAME_LENGTH);
      const bold = first || radius[thing] > 13;
      const width = this.width(pen, text, size, bold, look.theme.sans);
      const [px, py, r] = [camera.toX(x[thing]), camera.toY(y[thing]), radius[thing] * camera.size];
      const places = [
        [px + r + 4, py - size / 2, "left"],
        [px - r - 4 - width, py - size / 2, "right"],
        [px - width / 2, py + r + 3, "center"],
        [px - width / 2, py - r - 3 - size, "center"],
      ];
      const room = (by) => ([left, top]) => inside(left, top, width) && by.free(left - 1, top, width + 2, size);
      const place = places.find(room(taken)) || (rank < FIRST_NAMES && places.find(room(named))) ||
        (first ? places[0] : null);
      if (!place) continue;
      taken.add(place[0] - 2, place[1] - 1, width + 4, size + 2);
      named.add(place[0] - 2, place[1] - 1, width + 4, size + 2);
      standing.push({ thing, text, x: place[0], y: place[1] + size * 0.82, size, bold });
    }
    return standing;
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

function paintLabels(pen, standing, look) {
  pen.textAlign = "left";
  pen.lineJoin = "round";
  for (const { thing, text, x, y, size, bold } of standing) {
    pen.font = `${bold ? "600 " : ""}${size.toFixed(1)}px ${look.theme.sans}`;
    pen.globalAlpha = 0.85;
    pen.strokeStyle = look.theme.paper;
    pen.lineWidth = 3;
    pen.strokeText(text, x, y);
    pen.globalAlpha = 1;
    pen.fillStyle = look.first.has(thing) ? look.theme.strong : look.theme.ink;
    pen.fillText(text, x, y);
  }
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

  free(left, top, width, height) {
    const [right, bottom] = [left + width, top + height];
    for (const key of this.keys(left, top, width, height)) {
      for (const box of this.cells.get(key) || []) {
        if (box[0] < right && box[2] > left && box[1] < bottom && box[3] > top) return false;
      }
    }
    return true;
  }
}
