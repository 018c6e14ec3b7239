// The picture on the canvas: a small scene is drawn anew for every frame. Of a large one the last whole drawing is moved
// and scaled, names anew on top; once it rests the next one is drawn behind it in slices.

const BUDGET = 14; // milliseconds a slice may take, so that a hand on the picture is felt at once
const FIRST = { mostLines: 3000, mostThings: 6000 }; // what of a large scene is drawn at once
const WHOLE = { mostLines: 60000 }; // and in slices: more lines at a time would only be a grey cloud

class Picture {
  constructor(canvas, data) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
    this.data = data;
    this.camera = new Camera();
    this.labels = new Labels(data);
    this.scene = null;
    this.hover = null;
    this.names = []; // that stand on it while nothing is under the mouse: there they are pointed at
    this.cursor = null;
    this.asked = false;
    this.moving = false; // a hand is on the picture
    this.touched = false; // it was moved: resizing the window leaves it where it is
    this.whole = null; // the last whole drawing of a large scene: { canvas, camera }
    this.next = null; // the one that is being drawn
    new ResizeObserver(() => this.resize()).observe(canvas);
  }

  resize() {
    const { clientWidth, clientHeight } = this.canvas;
    if (!clientWidth || !clientHeight) return;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    this.ratio = ratio;
    this.camera.width = clientWidth;
    this.camera.height = clientHeight;
    const [own, buttons, last] = [this.canvas, byId("zoom"), byId("open-panel")].map((element) => element.getBoundingClientRect());
    const right = Math.max(buttons.right, last.right);
    this.camera.buttons = [buttons.left - own.left, buttons.top - own.top, right - buttons.left, buttons.height];
    if (this.scene && !this.touched) this.fit();
    this.draw();
  }

  show(scene, look, fit) {
    if (scene !== this.scene && !fit) {
      setTall(scene, this.scene.tall);
      putRows(scene, this.scene.cells);
    }
    this.scene = scene;
    this.look = look;
    this.forget();
    if (fit) this.fit();
    this.draw();
  }

  // All in sight, in the shape of the window; of many rows the first, which take no more than this share of its height.
  fit(share = 0.26) {
    const { camera, scene } = this;
    const rows = rowsFor(scene, camera, share);
    camera.head = scene.head;
    camera.below = rows.high;
    setTall(scene, scene.tall * camera.tallFor(scene.box));
    camera.fit(scene.box);
    setRows(scene, camera, rows);
    this.touched = false;
    this.forget();
  }

  // The same on a sheet of this size: all of it, or at least what is in sight where it was moved.
  onSheet(width, height) {
    const scene = { ...this.scene, x: this.scene.x.slice(), y: this.scene.y.slice(), box: { ...this.scene.box } };
    const camera = Object.assign(this.camera.copy(), { width, height, buttons: [0, 0, 0, 0] });
    const sheet = Object.assign(Object.create(Picture.prototype), this, { scene, camera });
    if (this.touched) camera.scale *= Math.min(width / this.camera.width, height / this.camera.height);
    else {
      sheet.fit();
      camera.grow(scene.cells.beneath);
      scene.cells.beneath = 0;
    }
    return sheet;
  }

  // What was made of the scene as it was.
  forget() {
    this.grid = null;
    this.whole = null;
    this.next = null;
  }

  // Where a thing stands, in the units of the page.
  placeOf(thing) {
    return [Math.round(this.scene.x[thing]), Math.round(this.scene.y[thing] / this.scene.tall)];
  }

  // Draws at the next frame; `moving` while a hand is on it, and until a moment after.
  draw(moving = false) {
    if (moving) {
      this.moving = this.touched = true;
      clearTimeout(this.settling);
      this.settling = setTimeout(() => {
        this.moving = false;
        this.draw();
      }, 140);
    }
    if (this.asked || !this.scene) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.frame();
    });
  }

  frame() {
    const { pen, scene, camera } = this;
    const look = this.look(this);
    this.wipe(pen);
    if (scene.large && this.whole) this.blit();
    else for (const _ of paint(pen, scene, camera, scene.large ? { ...look, ...FIRST } : look));
    if (scene.large) {
      look.mostNames = this.moving ? 60 : 300;
      this.drawBehind(look);
    }
    this.paintOver(pen, look);
  }

  // Marks, notes and names: what lies over lines and things.
  paintOver(pen, look) {
    const { scene, camera } = this;
    paintMarks(pen, scene, camera, look);
    const notes = notesIn(pen, scene, camera, look);
    const standing = this.labels.stand(pen, scene, camera, look, notes);
    paintLabels(pen, standing, look);
    if (this.hover === null) this.names = standing;
    paintNotes(pen, notes, scene, camera, look);
  }

  wipe(pen) {
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.globalAlpha = 1;
    pen.clearRect(0, 0, this.camera.width, this.camera.height);
  }

  // The last whole drawing, moved and scaled to where the camera is now.
  blit() {
    const { camera, whole } = this;
    const scale = camera.scale / whole.camera.scale;
    const left = camera.toX(whole.camera.fromX(0));
    const top = camera.toY(whole.camera.fromY(0));
    this.pen.drawImage(whole.canvas, left, top, whole.camera.width * scale, whole.camera.height * scale);
  }

  // At rest, has the scene drawn as the camera sees it now, where that is not so yet.
  drawBehind(look) {
    if (this.moving) this.next = null;
    if (this.moving || this.isWhole() || this.asSeen(this.next)) return;
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: this.canvas.width, height: this.canvas.height });
    const pen = canvas.getContext("2d");
    this.wipe(pen);
    const camera = this.camera.copy();
    this.next = { canvas, camera, slices: paint(pen, this.scene, camera, { ...look, ...WHOLE }) };
    this.goOn(this.next);
  }

  // Whether a drawing shows the scene as the camera sees it now.
  asSeen(drawing) {
    return Boolean(drawing) && ["x", "y", "scale", "width", "height"].every((key) =>
      drawing.camera[key] === this.camera[key]);
  }

  isWhole() {
    return this.asSeen(this.whole);
  }

  goOn(drawing) {
    if (this.next !== drawing) return;
    const until = performance.now() + BUDGET;
    while (performance.now() < until) {
      if (!drawing.slices.next().done) continue;
      this.whole = drawing;
      this.next = null;
      this.draw();
      return;
    }
    requestAnimationFrame(() => this.goOn(drawing));
  }

  // The thing within so many pixels of the point.
  thingAt(px, py, slack = 7) {
    this.grid = this.grid || new Grid(this.scene);
    const { camera } = this;
    return this.grid.thingAt(camera.fromX(px), camera.fromY(py), camera.size / camera.scale, slack / camera.scale);
  }

  // The thing whose name holds the point.
  nameAt(px, py) {
    const found = this.names.find(({ box: { left, top, width, height } }) =>
      px >= left - 2 && px <= left + width + 2 && py >= top - 1 && py <= top + height + 1);
    return found ? found.thing : null;
  }

  lineAt(px, py, slack = 6) {
    this.grid = this.grid || new Grid(this.scene);
    const { camera } = this;
    return this.grid.lineAt(camera.fromX(px), camera.fromY(py), slack / camera.scale);
  }

  // Brings a thing into the part of the picture that no sheet covers, without turning the picture over.
  reveal(thing) {
    const { camera, scene } = this;
    const box = this.canvas.getBoundingClientRect();
    const sheet = byId("panel").getBoundingClientRect();
    const over = sheet.width > 0 && sheet.left < box.right - 40;
    const covered = over && sheet.top > box.top ? Math.max(0, box.bottom - sheet.top) : 0;
    const beside = over && !covered ? Math.max(0, box.right - sheet.left) : 0;
    const [wide, high] = [camera.width - beside, camera.height - covered];
    const [px, py] = [camera.toX(scene.x[thing]), camera.toY(scene.y[thing])];
    const far = scene.large && camera.scale < 0.5;
    const margin = 60;
    if (far) camera.scale = 0.9;
    if (far || px < margin || py < margin || px > wide - margin || py > high - margin) {
      camera.x = scene.x[thing] + beside / 2 / camera.scale;
      camera.y = scene.y[thing] + covered / 2 / camera.scale;
    }
    this.touched = true;
    this.draw();
  }
}
