// The picture as a file or on paper: SVG by a pen that makes elements, PNG from a canvas, one page in print.

function saveFile(content, type, name) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// As much of the canvas's pen as `paint` uses; every stroke, fill and text becomes an element.
class SvgPen {
  constructor(root) {
    this.root = root;
    this.path = [];
    Object.assign(this, { fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, globalAlpha: 1, font: "", textAlign: "left" });
    this.ruler = document.createElement("canvas").getContext("2d");
  }

  beginPath() { this.path = []; }
  moveTo(x, y) { this.path.push(`M${near(x)} ${near(y)}`); }
  lineTo(x, y) { this.path.push(`L${near(x)} ${near(y)}`); }
  quadraticCurveTo(cx, cy, x, y) { this.path.push(`Q${near(cx)} ${near(cy)} ${near(x)} ${near(y)}`); }
  fillRect(x, y, width, height) { this.add("rect", { x: near(x), y: near(y), width: near(width), height: near(height), fill: this.fillStyle }); }
  arc(x, y, r) { this.path.push(`M${near(x - r)} ${near(y)}a${near(r)} ${near(r)} 0 1 0 ${near(2 * r)} 0a${near(r)} ${near(r)} 0 1 0 ${near(-2 * r)} 0`); }

  fill() {
    if (this.path.length) this.add("path", { d: this.path.join(""), fill: this.fillStyle });
  }

  stroke() {
    if (!this.path.length) return;
    this.add("path", { d: this.path.join(""), fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth });
  }

  fillText(text, x, y) { this.text(text, x, y, { fill: this.fillStyle }); }

  strokeText(text, x, y) {
    this.text(text, x, y, { fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-linejoin": "round" });
  }

  text(text, x, y, paint) {
    const [, weight, size] = /^(600 )?([\d.]+)px/.exec(this.font) || [null, "", "12"];
    const element = this.add("text", {
      x: near(x), y: near(y), "font-size": size, "font-weight": weight ? 600 : 400, "font-family": "system-ui, sans-serif",
      "text-anchor": this.textAlign === "center" ? "middle" : "start", ...paint,
    });
    element.textContent = text;
  }

  measureText(text) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  add(tag, attributes) {
    const element = makeSvg(tag, this.globalAlpha < 1 ? { ...attributes, opacity: this.globalAlpha } : attributes);
    this.root.append(element);
    return element;
  }
}

function near(value) {
  return Math.round(value * 100) / 100;
}

const HEAD = 64; // room above the picture for the title, in pixels
const FOOT = 56; // and below for legend and sources

// The picture as it stands, with title, legend and sources, as one SVG element.
function asSvg(page) {
  const { picture, data, theme } = page;
  const { width, height } = picture.camera;
  const root = makeSvg("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height + HEAD + FOOT}`, width, height: height + HEAD + FOOT });
  root.append(makeSvg("rect", { width, height: height + HEAD + FOOT, fill: theme.paper }));
  const text = (x, y, size, fill, content, family = "Georgia, serif") => {
    const element = makeSvg("text", { x, y, "font-size": size, fill, "font-family": family });
    element.textContent = content;
    root.append(element);
  };
  text(24, 32, 22, theme.ink, data.meta.title);
  text(24, 52, 13, theme.muted, data.meta.subtitle || "");
  const drawing = makeSvg("g", { transform: `translate(0 ${HEAD})` });
  root.append(drawing);
  const pen = new SvgPen(drawing);
  const look = picture.look(picture);
  for (const _ of paint(pen, picture.scene, picture.camera, look));
  paintMarks(pen, picture.scene, picture.camera, look);
  paintLabels(pen, picture.labels.stand(pen, picture.scene, picture.camera, look), look);
  legendOf(page).reduce((x, [label, shape, colour]) => {
    const path = new SvgPen(root);
    path.fillStyle = colour;
    path.beginPath();
    SHAPES[shape](path, x + 6, height + HEAD + 20, 5);
    path.fill();
    text(x + 16, height + HEAD + 24, 12, theme.ink, label, "system-ui, sans-serif");
    return x + 36 + label.length * 6.6;
  }, 24);
  text(24, height + HEAD + 44, 11, theme.muted, shortened(`Sources: ${data.documents.map((one) => one.title).join("; ")}`,
    Math.floor(width / 6)), "system-ui, sans-serif");
  return root;
}

function legendOf(page) {
  const { data, theme, scene } = page;
  const used = new Set([...scene.things].map((thing) => data.label[thing]));
  return data.labels.map((label, index) => [label.plural, label.shape, theme.colour(label.colour), index])
    .filter(([, , , index]) => used.has(index));
}

class Saving {
  constructor(page) {
    this.page = page;
    byId("save-svg").addEventListener("click", () => saveFile(
      new XMLSerializer().serializeToString(asSvg(page)), "image/svg+xml", "network.svg"));
    byId("save-png").addEventListener("click", () => this.png());
    byId("print").addEventListener("click", () => window.print());
    window.addEventListener("beforeprint", () => byId("printed").replaceChildren(asSvg(page)));
    window.addEventListener("afterprint", () => byId("printed").replaceChildren());
  }

  png() {
    const { picture, theme, data } = this.page;
    const { width, height } = picture.camera;
    const canvas = make("canvas", { width: width * 2, height: (height + HEAD) * 2 });
    const pen = canvas.getContext("2d");
    pen.scale(2, 2);
    pen.fillStyle = theme.paper;
    pen.fillRect(0, 0, width, height + HEAD);
    pen.fillStyle = theme.ink;
    pen.font = "22px Georgia, serif";
    pen.fillText(data.meta.title, 24, 32);
    pen.fillStyle = theme.muted;
    pen.font = "13px Georgia, serif";
    pen.fillText(data.meta.subtitle || "", 24, 52);
    pen.translate(0, HEAD);
    const look = picture.look(picture);
    for (const _ of paint(pen, picture.scene, picture.camera, look));
    paintMarks(pen, picture.scene, picture.camera, look);
    paintLabels(pen, picture.labels.stand(pen, picture.scene, picture.camera, look), look);
    canvas.toBlob((blob) => saveFile(blob, "image/png", "network.png"), "image/png");
  }
}
