// The picture as a file or on paper: one sheet with title, legend and sources, drawn by the canvas's pen for PNG and by
// a pen that makes elements for SVG and print.

function saveFile(content, type, name) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const MARGIN = 24; // around what is written on the sheet, in pixels
const SOURCE_LINES = 5;

// A4 without its margins, as large as letters of the screen's size are well read on it.
const PAPER = { lying: [1120, 752], upright: [780, 1108] };

class Sheet {
  // Of this size where it is given, and otherwise around the picture as it is on the screen.
  constructor(page, [width, height] = [page.picture.camera.width]) {
    this.page = page;
    this.ruler = document.createElement("canvas").getContext("2d");
    const { data, theme } = page;
    this.width = width;
    const text = (font, leading, colour, words) => ({ font, leading, colour, lines: this.broken(words, font) });
    this.head = [
      text(`600 22px ${theme.serif}`, 27, theme.ink, data.meta.title),
      text(`italic 14px ${theme.serif}`, 19, theme.muted, data.meta.subtitle || ""),
    ];
    const small = `11px ${theme.sans}`;
    this.legend = this.rows(legendOf(page));
    this.foot = [this.meaning(), `Shown: ${[shownInWords(page), leftOutInWords(page)].filter(Boolean).join("; ")}.`]
      .filter(Boolean).map((words) => text(small, 15, theme.muted, words));
    this.foot.push({ font: small, leading: 15, colour: theme.muted, lines: this.sources(small) });
    const high = (blocks) => blocks.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0);
    this.top = high(this.head) + 26;
    const under = this.legend.length * 20 + high(this.foot) + 28;
    const room = height ? height - this.top - under : page.picture.camera.height;
    this.picture = page.picture.onSheet(width, room);
    this.bottom = this.top + this.picture.camera.height;
    this.height = this.bottom + under;
  }

  // Words in lines that fit the sheet.
  broken(words, font) {
    this.ruler.font = font;
    return words.split(/\s+/).filter(Boolean).reduce((lines, word) => {
      const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
      if (lines.length && this.ruler.measureText(longer).width <= this.width - 2 * MARGIN) lines[lines.length - 1] = longer;
      else lines.push(word);
      return lines;
    }, []);
  }

  sources(font) {
    const { documents, meta } = this.page.data;
    const titles = documents.map((one) => one.title);
    const newest = meta.newest ? ` (${titles.length > 1 ? "the newest of " : ""}${spokenDate(meta.newest)})` : "";
    for (let most = titles.length; most > 0; most--) {
      const more = most < titles.length ? `, and ${titles.length - most} more` : "";
      const listed = `${titles.slice(0, most).join("; ")}${more}${newest}`;
      const lines = this.broken(`${titles.length > 1 ? "Sources" : "Source"}: ${listed}`, font);
      if (lines.length <= SOURCE_LINES || most === 1) return lines;
    }
    return [];
  }

  meaning() {
    const { now } = this.page.choices;
    if (this.page.scene.ties) return "The more two share, and the rarer it is, the thicker the line.";
    return now.mode === "money" && now.currency !== UNSTATED ? "The larger the amount, the wider the line." : "";
  }

  // The items of the legend in rows that fit the sheet, each with the place where it begins.
  rows(items) {
    this.ruler.font = `12px ${this.page.theme.sans}`;
    const rows = [[]];
    let left = MARGIN;
    for (const item of items) {
      const width = 20 + this.ruler.measureText(item.text).width + 18;
      if (left + width > this.width - MARGIN && left > MARGIN) {
        rows.push([]);
        left = MARGIN;
      }
      rows[rows.length - 1].push({ ...item, left });
      left += width;
    }
    return rows;
  }

  // `within` gives a pen for a part of the sheet, beyond which nothing is seen.
  draw(pen, within) {
    const { page, width, picture } = this;
    const { theme } = page;
    pen.fillStyle = theme.paper;
    pen.fillRect(0, 0, width, this.height);
    pen.fillStyle = theme.ink;
    pen.fillRect(0, 0, width, 3);
    this.write(pen, this.head, 10);
    within(0, this.top, width, this.bottom - this.top, (inner) => {
      const look = picture.look(picture);
      if (picture.scene.large) Object.assign(look, WHOLE, { mostNames: 300 });
      for (const _ of paint(inner, picture.scene, picture.camera, look));
      picture.paintOver(inner, look);
    });
    pen.textAlign = "left";
    pen.globalAlpha = 1;
    this.legend.forEach((row, index) => {
      const y = this.bottom + 16 + index * 20;
      for (const { shape, colour, text, left } of row) {
        pen.fillStyle = colour;
        pen.beginPath();
        SHAPES[shape](pen, left + 6, y, 5);
        pen.fill();
        pen.fillStyle = theme.ink;
        pen.font = `12px ${theme.sans}`;
        pen.fillText(text, left + 17, y + 4);
      }
    });
    this.write(pen, this.foot, this.bottom + this.legend.length * 20 + 10);
  }

  write(pen, blocks, top) {
    pen.textAlign = "left";
    let y = top;
    for (const { font, leading, colour, lines } of blocks) {
      pen.font = font;
      pen.fillStyle = colour;
      for (const line of lines) pen.fillText(line, MARGIN, y += leading);
    }
  }

  svg() {
    const root = makeSvg("svg", {
      xmlns: SVG, viewBox: `0 0 ${this.width} ${this.height}`, width: this.width, height: this.height,
      preserveAspectRatio: "xMidYMin meet",
    });
    const title = makeSvg("title");
    title.textContent = this.page.data.meta.title;
    root.append(title);
    this.draw(new SvgPen(root), (x, y, width, height, draw) => {
      const part = makeSvg("svg", { x, y, width, height, overflow: "hidden" });
      root.append(part);
      draw(new SvgPen(part));
    });
    return root;
  }

  // Twice as fine as the screen, for print.
  canvas() {
    const canvas = make("canvas", { width: this.width * 2, height: Math.ceil(this.height * 2) });
    const pen = canvas.getContext("2d");
    pen.scale(2, 2);
    this.draw(pen, (x, y, width, height, draw) => {
      pen.save();
      pen.beginPath();
      pen.rect(x, y, width, height);
      pen.clip();
      pen.translate(x, y);
      draw(pen);
      pen.restore();
    });
    return canvas;
  }
}

// What the marks and colours of the picture mean.
function legendOf({ data, theme, scene, choices: { now }, communityName }) {
  const labels = [...new Set([...scene.things].map((thing) => data.label[thing]))].sort((a, b) => a - b)
    .map((label) => data.labels[label]);
  if (now.colour !== "community") {
    return labels.map((label) => ({ text: label.plural, shape: label.shape, colour: theme.colour(label.colour) }));
  }
  const groups = [...new Set([...scene.things].map((thing) => data.community[thing]))].sort((a, b) => a - b)
    .filter((group) => group >= 0 && group < COMMUNITY_COLOURS.length);
  return [...labels.map((label) => ({ text: label.plural, shape: label.shape, colour: theme.muted })),
    ...groups.map((group) => ({ text: communityName(group), shape: "dot", colour: communityColour(group, theme) }))];
}

// As much of the canvas's pen as is used here; every stroke, fill and text becomes an element.
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
    const [, italic, bold, size, family] = /^(italic )?(600 )?([\d.]+)px (.*)$/.exec(this.font);
    const element = this.add("text", {
      x: near(x), y: near(y), "font-size": size, "font-family": family, ...(bold ? { "font-weight": 600 } : {}),
      ...(italic ? { "font-style": "italic" } : {}), ...(this.textAlign === "center" ? { "text-anchor": "middle" } : {}), ...paint,
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

class Saving {
  constructor(page) {
    const menu = byId("print").closest("details");
    const by = (id, save) => byId(id).addEventListener("click", () => {
      menu.open = false;
      save();
    });
    by("save-svg", () => saveFile(new XMLSerializer().serializeToString(new Sheet(page).svg()), "image/svg+xml", "network.svg"));
    by("save-png", () => new Sheet(page).canvas().toBlob((blob) => saveFile(blob, "image/png", "network.png"), "image/png"));
    by("print", () => window.print());
    document.addEventListener("pointerdown", (event) => { menu.open = menu.open && menu.contains(event.target); });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      event.stopPropagation();
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    window.addEventListener("beforeprint", () => page.theme.onPaper(() => {
      const { width, height } = page.picture.camera;
      const lies = width > height ? "lying" : "upright";
      const sheet = new Sheet(page, PAPER[lies]);
      byId("printed").className = lies;
      byId("printed").replaceChildren(sheet.svg());
    }));
    window.addEventListener("afterprint", () => byId("printed").replaceChildren());
  }
}
