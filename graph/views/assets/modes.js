// The views of the page: the whole network, people only, institutions only, money; and the buttons of the toolbar.

class Modes {
  constructor(page) {
    this.page = page;
    const { data, choices } = page;
    this.buttons = [...document.querySelectorAll("[data-mode]")];
    for (const button of this.buttons) {
      button.addEventListener("click", () => this.enter(button.dataset.mode));
    }
    this.currencies = data.currencies;
    document.querySelector('[data-mode="money"]').hidden = !this.currencies.length;
    this.currencyButtons = this.currencies.map(([currency, count]) => make("button", {
      type: "button", "data-currency": currency, onclick: () => choices.change({ currency }),
    }, currency === UNSTATED ? "No sum given" : currency, make("span", { class: "figure" }, String(count))));
    byId("currencies").append(...this.currencyButtons);
    for (const [mode, label] of Object.entries(MEMBERS)) {
      const members = data.label.reduce((sum, at) => sum + Number(data.labels[at].name === label), 0);
      document.querySelector(`[data-mode="${mode}"]`).hidden = members < 2;
    }
    byId("undo").addEventListener("click", () => choices.undo());
    byId("redo").addEventListener("click", () => choices.redo());
    byId("again").addEventListener("click", () => this.reset());
    byId("reset").addEventListener("click", () => this.reset());
    byId("fit").addEventListener("click", () => {
      page.picture.fit();
      page.picture.draw();
    });
    for (const [id, factor] of [["nearer", 1.4], ["farther", 1 / 1.4]]) {
      byId(id).addEventListener("click", () => {
        const { camera } = page.picture;
        camera.zoom(factor, camera.width / 2, camera.height / 2);
        page.picture.draw(true);
      });
    }
    byId("open-table").addEventListener("click", () => choices.change({ table: choices.now.table ? "" : "things" }));
    byId("by-community").hidden = new Set(data.community.filter((group) => group >= 0)).size < 2;
    byId("by-community").addEventListener("click", () =>
      choices.change({ colour: choices.now.colour === "community" ? "label" : "community" }));
    byId("open-legend").addEventListener("click", () => {
      const open = document.body.classList.toggle("legend-open");
      byId("open-legend").setAttribute("aria-expanded", String(open));
    });
  }

  reset() {
    this.page.choices.change({ ...beginning(), chosen: null });
    announce("Everything is shown");
  }

  enter(mode) {
    this.page.choices.change({ mode, currency: mode === "money" ? this.currencies[0][0] : "", chosen: null });
  }

  show(now) {
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.mode === now.mode));
    byId("open-table").setAttribute("aria-pressed", String(Boolean(now.table)));
    byId("by-community").setAttribute("aria-pressed", String(now.colour === "community"));
    byId("currencies").hidden = now.mode !== "money";
    for (const button of this.currencyButtons) {
      button.setAttribute("aria-pressed", String(button.dataset.currency === now.currency));
    }
    const changed = now.around.length || now.hidden.length || now.closed.length || now.time || !now.loose ||
      Object.values(now.off).some((list) => list.length);
    byId("reset").hidden = !changed;
  }
}
