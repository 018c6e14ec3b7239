// Mouse, fingers and keys on the picture.

// In pixels: how far from a thing it is still hit, and how far a press may go and still be no dragging.
const MOUSE = { hit: 7, still: 5 };
const FINGER = { hit: 16, still: 12 };

class Hands {
  constructor(page) {
    this.page = page;
    this.picture = page.picture;
    this.canvas = page.picture.canvas;
    this.down = new Map(); // the pointers on the canvas, by id
    this.canvas.addEventListener("pointerdown", (event) => this.press(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    this.canvas.addEventListener("pointerup", (event) => this.release(event));
    this.canvas.addEventListener("pointercancel", (event) => this.forget(event));
    // What a tap opens must not be there before the browser says "click": it would get that click itself.
    // The second click of two is a part of those.
    this.canvas.addEventListener("click", (event) => this.far || event.detail > 1 || this.click(...this.at(event)));
    this.canvas.addEventListener("pointerleave", () => this.point(null));
    this.canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.canvas.addEventListener("dblclick", () => this.twice());
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    this.canvas.addEventListener("focus", () => this.focused());
    this.canvas.addEventListener("blur", () => {
      this.picture.cursor = null;
      this.picture.draw();
    });
    document.addEventListener("keydown", (event) => this.anywhere(event));
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  press(event) {
    const [x, y] = this.at(event);
    this.canvas.setPointerCapture(event.pointerId);
    this.down.set(event.pointerId, { x, y, startX: x, startY: y });
    this.slack = event.pointerType === "touch" ? FINGER : MOUSE;
    this.far = this.down.size > 1;
    this.held = this.down.size === 1 ? this.picture.thingAt(x, y, this.slack.hit) : null;
  }

  move(event) {
    const [x, y] = this.at(event);
    const finger = this.down.get(event.pointerId);
    if (!finger) {
      if (event.pointerType === "mouse") this.point([x, y]);
      return;
    }
    const { camera } = this.picture;
    const before = [...this.down.values()].map((one) => ({ ...one }));
    Object.assign(finger, { x, y });
    if (Math.hypot(x - finger.startX, y - finger.startY) > this.slack.still) this.far = true;
    if (!this.far) return;
    this.picture.hover = null;
    if (this.down.size === 2) {
      const after = [...this.down.values()];
      const apart = ([p, q]) => Math.hypot(p.x - q.x, p.y - q.y);
      const middle = (key) => (after[0][key] + after[1][key]) / 2;
      camera.zoom(apart(after) / Math.max(1, apart(before)), middle("x"), middle("y"));
      camera.x -= (middle("x") - (before[0].x + before[1].x) / 2) / camera.scale;
      camera.y -= (middle("y") - (before[0].y + before[1].y) / 2) / camera.scale;
    } else if (this.held !== null) {
      this.picture.scene.x[this.held] = camera.fromX(x);
      this.picture.scene.y[this.held] = camera.fromY(y);
      this.picture.grid = null;
      this.picture.whole = null;
    } else {
      const [old] = before;
      camera.x -= (x - old.x) / camera.scale;
      camera.y -= (y - old.y) / camera.scale;
    }
    this.picture.draw(true);
  }

  release(event) {
    const finger = this.down.get(event.pointerId);
    this.forget(event);
    if (!finger) return;
    if (this.far && this.held !== null) this.page.pinAt(this.held, ...this.picture.placeOf(this.held));
    this.held = null;
  }

  forget(event) {
    this.down.delete(event.pointerId);
  }

  // What is pointed at, by its mark or its name.
  thingAt(x, y, slack) {
    return this.picture.thingAt(x, y, slack) ?? this.picture.nameAt(x, y);
  }

  click(x, y) {
    const thing = this.thingAt(x, y, this.slack.hit);
    this.clicked = thing;
    if (thing !== null) {
      this.page.choose({ thing });
      return;
    }
    const line = this.picture.lineAt(x, y, this.slack.hit);
    this.page.choose(line === null ? null : this.picture.scene.chosen(line));
  }

  twice() {
    const thing = this.clicked;
    if (thing === null) return;
    if (this.page.choices.now.around.length) this.page.open(thing);
    else this.page.keepAround(thing, 1);
  }

  // Under the mouse: the whole name beside the thing, and its links in strong ink.
  point(place) {
    const thing = place && this.picture.scene ? this.thingAt(...place) : null;
    if (thing === this.picture.hover) return;
    this.picture.hover = thing;
    this.canvas.style.cursor = thing === null ? "" : "pointer";
    this.picture.draw();
  }

  wheel(event) {
    event.preventDefault();
    const pace = event.ctrlKey ? 0.01 : 0.0016;
    this.picture.camera.zoom(Math.exp(-event.deltaY * pace * (event.deltaMode ? 20 : 1)), ...this.at(event));
    this.picture.draw(true);
  }

  focused() {
    const { picture, page } = this;
    if (!this.canvas.matches(":focus-visible")) return;
    const chosen = page.choices.now.chosen;
    picture.cursor = chosen && "thing" in chosen ? chosen.thing : page.ranked[0] ?? null;
    if (picture.cursor !== null) this.sayCursor();
    picture.draw();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { picture, page } = this;
    const { camera } = picture;
    const cursor = picture.cursor;
    const toward = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    const acts = {
      "+": () => camera.zoom(1.3, camera.width / 2, camera.height / 2),
      "=": () => camera.zoom(1.3, camera.width / 2, camera.height / 2),
      "-": () => camera.zoom(1 / 1.3, camera.width / 2, camera.height / 2),
      0: () => picture.fit(),
      Enter: () => cursor !== null && page.choose({ thing: cursor }),
      " ": () => cursor !== null && page.choose({ thing: cursor }),
      e: () => cursor !== null && page.open(cursor),
      c: () => cursor !== null && page.fold(cursor),
      p: () => cursor !== null && page.pin(cursor),
      x: () => cursor !== null && page.hide(cursor),
      1: () => cursor !== null && page.keepAround(cursor, 1),
      2: () => cursor !== null && page.keepAround(cursor, 2),
      3: () => cursor !== null && page.keepAround(cursor, 3),
    };
    if (toward && event.shiftKey) {
      camera.x += (toward[0] * 80) / camera.scale;
      camera.y += (toward[1] * 80) / camera.scale;
    } else if (toward) this.walk(...toward);
    else if (acts[event.key]) acts[event.key]();
    else return;
    event.preventDefault();
    picture.draw(Boolean(toward && event.shiftKey));
  }

  // To the nearest thing in a direction: ahead counts more than aside.
  walk(dx, dy) {
    const { picture, page } = this;
    const { scene } = picture;
    const from = picture.cursor ?? page.ranked[0];
    if (from === undefined) return;
    let best = null;
    let least = Infinity;
    for (const thing of scene.things) {
      if (thing === from) continue;
      const [x, y] = [scene.x[thing] - scene.x[from], scene.y[thing] - scene.y[from]];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (ahead <= 0 || aside > ahead * 2) continue;
      const cost = ahead + 2 * aside;
      if (cost < least) [best, least] = [thing, cost];
    }
    if (best === null) return;
    picture.cursor = best;
    picture.reveal(best);
    this.sayCursor();
  }

  sayCursor() {
    const { data } = this.page;
    const thing = this.picture.cursor;
    announce(`${data.name[thing]}, ${data.labels[data.label[thing]].name}, ${counted(data.degree[thing], "link")}`);
  }

  anywhere(event) {
    const typing = event.target.closest?.("input:not([type=checkbox]):not([type=range]), textarea, select");
    const command = event.ctrlKey || event.metaKey;
    if (command && !typing && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) this.page.choices.redo();
      else this.page.choices.undo();
    } else if (command && !typing && event.key.toLowerCase() === "y") {
      event.preventDefault();
      this.page.choices.redo();
    } else if (event.key === "/" && !typing && !command) {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "Escape" && !typing) this.page.escape();
  }
}
