// The picture on the canvas: draws the scene when something changed, at once where it is small, in slices where large.

const BUDGET = 12; // milliseconds a slice may take, so that pan and zoom keep their pace
const THINNED = 6000; // lines drawn while a large picture moves

class Picture {
  constructor(canvas, data) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
    this.data = data;
    this.camera = new Camera();
    this.labels = new Labels(data);
    this.scene = null;
    this.hover = null;
    this.cursor = null;
    this.asked = false;
    this.moving = false;
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
    if (this.scene && !this.touched) this.camera.fit(this.scene.box);
    this.draw();
  }

  show(scene, look, fit) {
    this.scene = scene;
    this.look = look;
    this.grid = null;
    if (fit) {
      this.camera.fit(scene.box);
      this.touched = false;
    }
    this.draw();
  }

  // Draws at the next frame. While `moving`, a large scene is shown thinned, and whole again a moment after.
  draw(moving = false) {
    this.moving = moving;
    this.touched = this.touched || moving;
    if (this.asked || !this.scene) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.frame();
    });
  }

  frame() {
    clearTimeout(this.settling);
    this.slices = null;
    const thin = this.scene.large && this.moving;
    const slices = this.slicesOf({ moving: thin, mostLines: thin ? THINNED : 0, mostNames: thin ? 60 : 400 });
    if (this.scene.large && !thin && this.drawn) {
      this.slices = slices;
      this.work();
    } else {
      for (const _ of slices);
      this.drawn = true;
      if (thin) this.settling = setTimeout(() => this.draw(false), 140);
    }
  }

  work() {
    const slices = this.slices;
    const until = performance.now() + BUDGET;
    while (performance.now() < until) {
      if (slices.next().done) return;
    }
    requestAnimationFrame(() => this.slices === slices && this.work());
  }

  * slicesOf(how) {
    const { pen, camera, scene } = this;
    const look = { ...this.look(this), ...how };
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.clearRect(0, 0, camera.width, camera.height);
    yield* paint(pen, scene, camera, look);
    paintLabels(pen, this.labels.stand(pen, scene, camera, look), look);
  }

  thingAt(px, py) {
    this.grid = this.grid || new Grid(this.scene);
    const { camera } = this;
    return this.grid.thingAt(camera.fromX(px), camera.fromY(py), camera.size / camera.scale, 7 / camera.scale);
  }

  lineAt(px, py) {
    this.grid = this.grid || new Grid(this.scene);
    const { camera } = this;
    return this.grid.lineAt(camera.fromX(px), camera.fromY(py), 6 / camera.scale);
  }

  // Brings a thing into the part of the picture that no sheet covers, without turning the picture over.
  reveal(thing) {
    const { camera, scene } = this;
    const box = this.canvas.getBoundingClientRect();
    const sheet = byId("panel").getBoundingClientRect();
    const covered = sheet.left < box.right - 40 && sheet.top > box.top ? Math.max(0, box.bottom - sheet.top) : 0;
    const high = camera.height - covered;
    const [px, py] = [camera.toX(scene.x[thing]), camera.toY(scene.y[thing])];
    const far = scene.large && camera.scale < 0.5;
    const margin = 60;
    if (far) camera.scale = 0.9;
    if (far || px < margin || py < margin || px > camera.width - margin || py > high - margin) {
      camera.x = scene.x[thing];
      camera.y = scene.y[thing] + covered / 2 / camera.scale;
    }
    this.touched = true;
    this.draw();
  }
}
