// The legend is the filter: every label, link type and document with its mark, its count and a box to take it out.

class Legend {
  constructor(page) {
    this.page = page;
    const { data } = page;
    const used = (list, of) => list.map((_, index) => index).filter((index) => of.includes(index));
    this.groups = {
      labels: this.group("legend-labels", used(data.labels, [...new Set(data.label)]), (index) => ({
        text: data.labels[index].plural, icon: data.labels[index],
      }), "labels"),
      types: this.group("legend-types", used(data.types, [...new Set(data.type)]), (index) => ({
        text: data.types[index].reads, title: data.types[index].name,
      }), "types"),
      documents: this.group("legend-documents", data.documents.map((_, index) => index), (index) => ({
        text: data.documents[index].title, title: data.documents[index].path,
      }), "documents"),
    };
    byId("documents-group").hidden = data.documents.length < 2;
    for (const button of document.querySelectorAll("[data-all]")) {
      button.addEventListener("click", () => this.all(button.dataset.all));
    }
  }

  group(id, indexes, entry, key) {
    const rows = new Map();
    byId(id).replaceChildren(...indexes.map((index) => {
      const { text, title, icon } = entry(index);
      const box = make("input", { type: "checkbox", checked: true, onchange: () => this.toggle(key, index) });
      const figure = make("span", { class: "figure" });
      const mark = icon ? make("span", { class: "mark" }) : "";
      rows.set(index, { box, figure, mark, icon });
      return make("li", {}, make("label", { title: title || text }, box, mark, make("span", { class: "what" }, text), figure),
        make("button", {
          type: "button", class: "only", "aria-label": `Only ${text}`,
          onclick: () => this.only(key, index),
        }, "only"));
    }));
    return rows;
  }

  toggle(key, index) {
    const { choices } = this.page;
    const off = new Set(choices.now.off[key]);
    if (!off.delete(index)) off.add(index);
    choices.change({ off: { ...choices.now.off, [key]: [...off].sort((a, b) => a - b) } });
  }

  only(key, index) {
    const { choices } = this.page;
    const off = [...this.groups[key].keys()].filter((other) => other !== index);
    choices.change({ off: { ...choices.now.off, [key]: off } });
  }

  all(key) {
    const { choices } = this.page;
    const full = choices.now.off[key].length === 0;
    choices.change({ off: { ...choices.now.off, [key]: full ? [...this.groups[key].keys()] : [] } });
  }

  show(now) {
    const { visible, theme, data } = this.page;
    for (const [key, rows] of Object.entries(this.groups)) {
      const off = new Set(now.off[key]);
      for (const [index, { box, figure, mark, icon }] of rows) {
        box.checked = !off.has(index);
        if (icon) mark.replaceChildren(shapeIcon(icon.shape, theme.colour(icon.colour)));
        if (key !== "documents") figure.textContent = visible[key][index].toLocaleString("en");
      }
      const button = document.querySelector(`[data-all="${key}"]`);
      button.textContent = off.size ? "all" : "none";
    }
    byId("shown").textContent = `${counted(visible.things, "name")} of ${data.count.toLocaleString("en")}, ` +
      `${counted(visible.links, "link")} of ${data.size.toLocaleString("en")}`;
  }
}
