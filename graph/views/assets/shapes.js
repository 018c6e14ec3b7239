// The shapes that tell labels apart besides their colours. Each adds its outline, around (x, y), to the current path,
// without `closePath`, for which browsers measure the whole path anew.

const polygon = (points) => (pen, x, y, r) => {
  points.forEach(([dx, dy], index) => (index ? pen.lineTo(x + dx * r, y + dy * r) : pen.moveTo(x + dx * r, y + dy * r)));
  pen.lineTo(x + points[0][0] * r, y + points[0][1] * r);
};

const round = (count, turn, radius = () => 1) => Array.from({ length: count }, (_, index) => {
  const angle = (2 * Math.PI * index) / count + turn;
  return [Math.cos(angle) * radius(index), Math.sin(angle) * radius(index)];
});

// Sized so that all look equally heavy.
const SHAPES = {
  dot: (pen, x, y, r) => {
    pen.moveTo(x + r, y);
    pen.arc(x, y, r, 0, 2 * Math.PI);
  },
  square: polygon([[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]]),
  diamond: polygon([[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]]),
  triangle: polygon([[0, -1.2], [1.2, 0.92], [-1.2, 0.92]]),
  triangleDown: polygon([[0, 1.2], [1.2, -0.92], [-1.2, -0.92]]),
  hexagon: polygon(round(6, 0, () => 1.12)),
  star: polygon(round(10, -Math.PI / 2, (index) => (index % 2 ? 0.62 : 1.4))),
  box: polygon([[-0.78, -1.05], [0.78, -1.05], [0.78, 1.05], [-0.78, 1.05]]),
  ellipse: polygon([[-1.15, -0.35], [-0.5, -0.75], [0.5, -0.75], [1.15, -0.35], [1.15, 0.35], [0.5, 0.75], [-0.5, 0.75],
    [-1.15, 0.35]]),
};

function shapeIcon(shape, colour) {
  const parts = [];
  const pen = {
    moveTo: (x, y) => parts.push(`M${x.toFixed(1)} ${y.toFixed(1)}`),
    lineTo: (x, y) => parts.push(`L${x.toFixed(1)} ${y.toFixed(1)}`),
    arc: (x, y, r) => parts.push(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`),
  };
  SHAPES[shape](pen, 8, 8, 5);
  return makeSvg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    makeSvg("path", { d: parts.join(""), fill: colour }));
}
