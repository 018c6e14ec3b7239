// From places in the scene to points on the screen and back.

class Camera {
  constructor() {
    this.x = 0;
    this.y = 0;
    this.scale = 1;
    this.width = 1;
    this.height = 1;
    this.head = 0; // how much of the height is taken by buttons above the scene
    this.below = 0; // and by rows below it
    this.buttons = [0, 0, 0, 0]; // left, top, width and height of those that lie on it
  }

  toX(x) {
    return (x - this.x) * this.scale + this.width / 2;
  }

  toY(y) {
    return (y - this.y) * this.scale + this.height / 2;
  }

  fromX(px) {
    return (px - this.width / 2) / this.scale + this.x;
  }

  fromY(py) {
    return (py - this.height / 2) / this.scale + this.y;
  }

  // How large things are drawn: they grow more slowly than the distances between them.
  get size() {
    return Math.min(1.8, Math.max(0.08, Math.sqrt(this.scale)));
  }

  // And by those below it, where they lie in a row.
  get foot() {
    return this.buttons[2] > this.buttons[3] ? 28 : 0;
  }

  // The room for what is drawn: names at the sides need some.
  get room() {
    const high = this.height - 76 - this.head - this.foot - this.below;
    return [Math.max(this.width - 2 * Math.min(76, this.width * 0.1), 60), Math.max(high, 60)];
  }

  // How much higher than wide to draw a scene so that it fills the window: within reason, as it is to be known again.
  tallFor({ left, right, top, bottom }) {
    const [wide, high] = this.room;
    const tall = (high / wide) * ((right - left) / Math.max(bottom - top, 1));
    return bottom - top < 60 || right - left < 60 ? 1 : Math.min(2.2, Math.max(0.75, tall));
  }

  // So that all is in sight.
  fit({ left, right, top, bottom }) {
    const [wide, high] = this.room;
    this.scale = Math.min(wide / Math.max(right - left, 60), high / Math.max(bottom - top, 60), 4);
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2 + (this.foot + this.below - this.head) / 2 / this.scale;
  }

  // Nearer or farther, the point under (px, py) staying where it is.
  zoom(factor, px, py) {
    const [x, y] = [this.fromX(px), this.fromY(py)];
    this.scale = Math.min(40, Math.max(0.002, this.scale * factor));
    this.x = x - (px - this.width / 2) / this.scale;
    this.y = y - (py - this.height / 2) / this.scale;
  }

  // Higher by so many pixels, below what is in sight.
  grow(high) {
    this.height += high;
    this.y += high / 2 / this.scale;
  }

  copy() {
    return Object.assign(new Camera(), this);
  }
}
