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
    for (const [key, rows] of Object.entries(this.groups)) {
      byId(`legend-${key}`).closest("section").hidden = rows.size < (key === "documents" ? 2 : 1);
    }
    this.loose = make("input", { type: "checkbox", onchange: () => page.choices.change({ loose: !page.choices.now.loose }) });
    this.looseFigure = make("span", { class: "figure" });
    this.looseRow = make("li", { class: "loose" }, make("label", {}, this.loose,
      make("span", { class: "what" }, "Linked to nothing"), this.looseFigure));
    byId("legend-labels").append(this.looseRow);
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
        if (icon) mark.replaceChildren(shapeIcon(icon.shape, now.colour === "community" ? theme.muted : theme.colour(icon.colour)));
        if (key === "documents") continue;
        figure.textContent = visible[key][index].toLocaleString("en");
        figure.closest("li").classList.toggle("none", !visible[key][index]);
      }
      const button = document.querySelector(`[data-all="${key}"]`);
      button.textContent = off.size ? "tick all" : "clear all";
    }
    this.loose.checked = now.loose;
    this.looseFigure.textContent = visible.loose.toLocaleString("en");
    this.looseRow.classList.toggle("none", !visible.loose);
    this.looseRow.hidden = !data.degree.includes(0) || now.mode !== "all";
    byId("shown").textContent = shownInWords(this.page);
  }
}

// How much is shown: names and links, or those who share something and their ties.
function shownInWords({ visible, scene, data }) {
  const of = (number, all, one, many) => `${counted(number, one, many)} of ${all.toLocaleString("en")}`;
  if (!scene.ties) return `${of(visible.things, data.count, "name")}, ${of(visible.links, data.size, "link")}`;
  return `${counted(scene.things.length, "name")}, ${counted(scene.ties.length, "tie")}`;
}

// What was left out by choice, in words, for a picture that goes out into the world.
function leftOutInWords({ data, choices: { now } }) {
  const without = (key, name) => now.off[key].map((index) => name(index));
  const lists = [
    ["without ", without("labels", (index) => data.labels[index].plural.toLowerCase())],
    ["without links that read ", without("types", (index) => `“${data.types[index].reads}”`)],
    ["without what was read in ", without("documents", (index) => data.documents[index].title)],
  ].filter(([, list]) => list.length).map(([words, list]) => words + (list.length > 4
    ? `${list.slice(0, 3).join(", ")} and ${list.length - 3} more` : list.join(", ")));
  const parts = [
    now.mode !== "all" && { people: "people only, linked by what they share", money: `money in ${now.currency}`,
      institutions: "institutions only, linked by what they share" }[now.mode],
    now.around.length === 1 && `only within ${counted(now.hops, "step")} of ${data.name[now.around[0]]}`,
    now.around.length > 1 && `only around ${counted(now.around.length, "name")}`,
    now.time && now.time.map((month) => spokenDate(monthText(month))).join(" – "),
    !now.loose && "without what is linked to nothing",
    ...lists,
    now.hidden.length && `${counted(now.hidden.length, "name")} hidden`,
  ].filter(Boolean);
  return parts.join("; ");
}
