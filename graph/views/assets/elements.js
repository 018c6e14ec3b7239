// Elements of the page, built piece by piece: what comes from documents is only ever set as text.

// An element with attributes (`on…` are listeners, `class` a class, false leaves out) and children (text or elements).
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

const SVG = "http://www.w3.org/2000/svg";

function makeSvg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

// Says `text` to people who listen to the page.
function announce(text) {
  byId("spoken").textContent = text;
}

// Something that unfolds under a line of text; what is in it is made when it is first opened.
function unfolding(text, fill, kind = "") {
  const summary = make("summary", {}, text);
  const element = make("details", { class: `evidence ${kind}`.trim() }, summary);
  summary.addEventListener("click", () => element.children.length === 1 && element.append(fill()));
  return element;
}

// The first `most` of `rows`, and a button that says how many more there are and shows them.
function listed(rows, most, row) {
  const list = make("ul", { class: "rows" }, rows.slice(0, most).map(row));
  if (rows.length > most) {
    const more = make("button", {
      class: "more", type: "button",
      onclick: () => {
        const shown = list.children.length - 1;
        const next = rows.slice(shown, shown + 100).map(row);
        more.parentElement.before(...next);
        next[0].querySelector("button, summary, a")?.focus();
        if (shown + next.length >= rows.length) more.parentElement.remove();
        else more.textContent = `and ${(rows.length - shown - next.length).toLocaleString("en")} more`;
      },
    }, `and ${(rows.length - most).toLocaleString("en")} more`);
    list.append(make("li", {}, more));
  }
  return list;
}
