// What is linked to nothing stands in rows below the network, a cell for each, wide enough for a short name. The sizes
// here are pixels.

const CELL = { least: 84, most: 170, high: 16 };
const OVER_ROWS = 46; // from the network to the first row: room for names, and for what the rows are called
const UNDER_ROWS = 24; // that is free beneath the last

// How rows fit the window: the first take no more than this share of its height, the others go on beneath its edge. In
// a large scene they stay as they are: so many names could not be read.
function rowsFor(scene, camera, share) {
  const { width, height, foot, buttons } = camera;
  const left = foot || !buttons[2] ? 20 : buttons[0] + buttons[2] + 18;
  const wide = width - left - 8;
  const count = scene.large ? 0 : scene.rows.length;
  const fitting = Math.max(1, Math.floor((share * height) / CELL.high));
  const usual = Math.max(CELL.least, Math.min(CELL.most, width / 6));
  const wanted = Math.max(Math.floor(wide / usual), Math.ceil(count / fitting));
  const columns = Math.max(1, Math.min(Math.floor(wide / CELL.least), count, wanted));
  const across = Math.min(CELL.most, wide / columns);
  const lines = Math.ceil(count / columns);
  const shown = Math.min(lines, fitting);
  const beneath = Math.max(0, (lines - shown) * CELL.high - UNDER_ROWS);
  return { left, columns, across, high: shown && OVER_ROWS + shown * CELL.high, beneath };
}

// Sets the rows below the network as the camera sees it, or in the middle where there is nothing else.
function setRows(scene, camera, { left, columns, across, high, beneath }) {
  const { width, height, scale } = camera;
  const [x, y] = scene.lines.a.length ? [left, camera.toY(scene.box.bottom) + OVER_ROWS]
    : [Math.max(4, (width - columns * across) / 2), Math.max(24, (height - high + OVER_ROWS) / 2)];
  putRows(scene, {
    x: camera.fromX(x + 4), y: camera.fromY(y), across: across / scale, down: CELL.high / scale, columns, beneath,
  });
}

function putRows(scene, cells) {
  scene.cells = cells;
  if (scene.large) return;
  scene.rows.forEach((thing, index) => {
    scene.x[thing] = cells.x + (index % cells.columns) * cells.across;
    scene.y[thing] = cells.y + Math.floor(index / cells.columns) * cells.down;
  });
}

// What stands over the rows, and where; nothing where there is no network that they are apart from.
function rowsHeading({ rows, lines, cells, x, y }, camera) {
  if (!rows.length || !lines.a.length) return null;
  const text = `Named, and linked to nothing${cells.beneath ? `: ${rows.length.toLocaleString("en")}, more below` : ""}`;
  return { text, x: camera.toX(x[rows[0]]) - 6, y: camera.toY(y[rows[0]]) - 15 };
}
