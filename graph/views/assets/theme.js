// The colours of the page in light and dark, read from its stylesheet; the canvas paints with the same ones.

const COMMUNITY_COLOURS = ["#013A6C", "#9B2C0E", "#369054", "#9A51AA", "#A17F00", "#749B88", "#A681AF", "#613B2E",
  "#4F7FBF", "#8C9A3C"];

class Theme {
  constructor(repaint) {
    this.system = window.matchMedia("(prefers-color-scheme: dark)");
    this.system.addEventListener("change", () => {
      this.read();
      repaint();
    });
    byId("theme").addEventListener("click", () => {
      document.documentElement.dataset.theme = this.dark ? "light" : "dark";
      this.read();
      repaint();
    });
    this.read();
  }

  read() {
    const chosen = document.documentElement.dataset.theme;
    this.dark = chosen ? chosen === "dark" : this.system.matches;
    document.documentElement.classList.toggle("dark", this.dark);
    const style = getComputedStyle(document.documentElement);
    for (const name of ["paper", "ink", "muted", "line", "strong", "sans", "serif"]) {
      this[name] = style.getPropertyValue(`--${name}`).trim();
    }
    byId("theme").textContent = this.dark ? "Light" : "Dark";
  }

  // Has something drawn in light colours on white.
  onPaper(draw) {
    const root = document.documentElement;
    const chosen = root.dataset.theme;
    root.dataset.theme = "light";
    this.read();
    this.paper = "#ffffff";
    draw();
    if (chosen) root.dataset.theme = chosen;
    else delete root.dataset.theme;
    this.read();
  }

  // A colour of the vocabulary as it is painted: lighter on dark paper.
  colour(hex) {
    return this.dark ? mixed(hex, "#FFFFFF", 0.38) : hex;
  }
}

function mixed(hex, other, share) {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [hex, other].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

function communityColour(group, theme) {
  return group < 0 || group >= COMMUNITY_COLOURS.length ? theme.muted : theme.colour(COMMUNITY_COLOURS[group]);
}
