// Everything on the picture as a table: names and links as they are filtered, to sort, copy and save.

const TABLE_ROWS = 200;
// What each table tells, and how wide: "wide", "words", "text" "date" or "short".
const COLUMNS = {
  things: [["Name", "wide"], ["Label", "words"], ["Also", "text"], ["Links", "short"], ["Date", "date"], ["Sentences", "date"]],
  links: [["From", "wide"], ["Link", "words"], ["To", "wide"], ["Particulars", "words"], ["Sentence", "text"], ["Date", "date"],
    ["Document", "wide"], ["Page", "short"]],
  ties: [["One", "wide"], ["Other", "wide"], ["Strength", "words"], ["What they share", "text"], ["Said", "words"]],
};

class Table {
  constructor(page) {
    this.page = page;
    this.order = { things: [3, -1], links: [0, 1], ties: [2, -1] };
    for (const kind of ["things", "links"]) {
      byId(`table-${kind}`).addEventListener("click", () => page.choices.change({ table: kind }));
    }
    byId("table-close").addEventListener("click", () => page.choices.change({ table: "" }));
    byId("table-copy").addEventListener("click", () => this.copy());
    byId("table-save").addEventListener("click", () => this.save());
  }

  // Of people or institutions alone, the lines of the picture are ties.
  kind(now) {
    return now.table === "links" && this.page.scene.ties ? "ties" : now.table;
  }

  rows(kind) {
    const { data, visible, choices, scene } = this.page;
    if (kind === "ties") {
      return scene.ties.map((tie) => ({
        chosen: { tie: [tie.a, tie.b] },
        cells: [data.name[tie.a], data.name[tie.b], Number(tie.strength.toFixed(4)),
          tie.shared.map((thing) => data.name[thing]).join("; "),
          [...new Set(tie.said.map((link) => data.types[data.type[link]].reads))].join("; ")],
      }));
    }
    if (kind === "things") {
      return [...scene.things].map((thing) => {
        const facts = data.facts(thing);
        let links = 0;
        for (const link of data.beside(thing)) links += visible.link[link];
        return {
          chosen: { thing },
          cells: [data.name[thing], data.labels[data.label[thing]].name, otherNames(data, thing).join("; "), links,
            facts.start || facts.date || "", sentences(data, choices.now, data.mentions(thing)).length],
        };
      });
    }
    const rows = [];
    for (let link = 0; link < data.size; link++) {
      if (!visible.link[link]) continue;
      const said = data.said(link);
      const [first] = sentences(data, choices.now, data.evidence(link));
      const source = first === undefined ? null : data.documents[data.passages.document[first]];
      rows.push({
        chosen: { link },
        cells: [data.name[data.source[link]], data.types[data.type[link]].reads, data.name[data.target[link]],
          particulars(said), first === undefined ? "" : readable(data.text(first)),
          said.date || said.start || "", source ? source.title : "",
          first === undefined ? "" : data.passages.page[first] || ""],
      });
    }
    return rows;
  }

  sorted(kind) {
    const [column, direction] = this.order[kind];
    const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b
      : String(a).localeCompare(String(b), "en", { numeric: true }));
    return this.rows(kind).map((row, index) => [row, index])
      .sort(([p, i], [q, j]) => direction * compare(p.cells[column], q.cells[column]) || i - j).map(([row]) => row);
  }

  show(now) {
    const view = byId("table-view");
    view.hidden = !now.table;
    document.body.classList.toggle("tabled", Boolean(now.table));
    if (!now.table) return;
    const kind = this.kind(now);
    for (const each of ["things", "links"]) byId(`table-${each}`).setAttribute("aria-pressed", String(each === now.table));
    // Where the rows are the same, they stay as far as they were scrolled and called in.
    const shown = JSON.stringify([kind, this.order[kind], this.page.filtered, Boolean(this.page.data.passages.text)]);
    if (shown === this.shown) return;
    this.shown = shown;
    const rows = this.sorted(kind);
    const [column, direction] = this.order[kind];
    const columns = make("colgroup", {}, COLUMNS[kind].map(([, width]) => make("col", { class: width })));
    const head = make("thead", {}, make("tr", {}, COLUMNS[kind].map(([name], index) => make("th", {
      scope: "col", "aria-sort": index === column ? (direction > 0 ? "ascending" : "descending") : "none",
    }, make("button", { type: "button", onclick: () => this.sortBy(kind, index) }, name)))));
    const body = make("tbody");
    this.fill(body, rows, 0);
    const caption = make("caption", {}, counted(rows.length, { things: "name", links: "link", ties: "tie" }[kind]));
    byId("table").className = kind;
    byId("table").replaceChildren(caption, columns, head, body);
    view.querySelector(".scroll").scrollTop = 0;
  }

  fill(body, rows, from) {
    for (const row of rows.slice(from, from + TABLE_ROWS)) {
      body.append(make("tr", {}, row.cells.map((cell, index) => (index === 0
        ? make("th", { scope: "row" }, make("button", {
          type: "button", class: "name", onclick: () => this.page.choose(row.chosen),
        }, String(cell)))
        : make("td", typeof cell === "number" ? { class: "number" } : {}, String(cell))))));
    }
    const left = rows.length - from - TABLE_ROWS;
    if (left <= 0) return;
    const more = make("tr", {}, make("td", { colspan: String(rows[0].cells.length) }, make("button", {
      type: "button", class: "more",
      onclick: () => {
        more.remove();
        this.fill(body, rows, from + TABLE_ROWS);
      },
    }, `and ${left.toLocaleString("en")} more`)));
    body.append(more);
  }

  sortBy(kind, column) {
    const [before, direction] = this.order[kind];
    this.order[kind] = [column, before === column ? -direction : 1];
    this.show(this.page.choices.now);
    byId("table").querySelectorAll("thead button")[column].focus();
    announce(`Sorted by ${COLUMNS[kind][column][0]}, ${this.order[kind][1] > 0 ? "ascending" : "descending"}`);
  }

  text(separator, quote) {
    const kind = this.kind(this.page.choices.now);
    const rows = [COLUMNS[kind].map(([name]) => name), ...this.sorted(kind).map((row) => row.cells)];
    return rows.map((cells) => cells.map((cell) => quote(harmless(cell))).join(separator)).join("\r\n") + "\r\n";
  }

  async copy() {
    const text = this.text("\t", (cell) => cell.replace(/[\t\r\n]+/g, " "));
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make("textarea", {}, text);
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    announce("The table is copied");
    byId("table-copy").textContent = "Copied";
    setTimeout(() => { byId("table-copy").textContent = "Copy"; }, 1500);
  }

  save() {
    const text = this.text(",", (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
    const kind = this.kind(this.page.choices.now);
    saveFile(`\ufeff${text}`, "text/csv", `${kind === "things" ? "names" : kind}.csv`);
  }
}

// A cell that no spreadsheet takes for a formula.
function harmless(cell) {
  return typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}
