// From places in the scene to points on the screen and back.

class Camera {
  constructor() {
    this.x = 0;
    this.y = 0;
    this.scale = 1;
    this.width = 1;
    this.height = 1;
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

  // So that all is in sight. In a high and narrow window the sides may run out of it: a picture to be wiped over is
  // better than one too small to read.
  fit({ left, right, top, bottom }) {
    const side = Math.min(76, this.width * 0.07);
    const wide = Math.max(this.width - 2 * side, 60) / Math.max(right - left, 60);
    const high = Math.max(this.height - 80, 60) / Math.max(bottom - top, 60);
    const whole = Math.min(wide, high);
    this.scale = Math.min(this.width < this.height ? Math.max(whole, high * 0.62) : whole, 2.5);
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2;
  }

  // Nearer or farther, the point under (px, py) staying where it is.
  zoom(factor, px, py) {
    const [x, y] = [this.fromX(px), this.fromY(py)];
    this.scale = Math.min(40, Math.max(0.002, this.scale * factor));
    this.x = x - (px - this.width / 2) / this.scale;
    this.y = y - (py - this.height / 2) / this.scale;
  }

  copy() {
    return Object.assign(new Camera(), this);
  }
}
