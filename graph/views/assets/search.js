// One search box for everything: names, aliases, acronyms, symbols; and "A to B" for the ways between two.

const MOST_FOUND = 10;
const TO = /\s+(?:to|→|->|–>)\s+/i;

// How many letters of `asked` must be changed, left out, put in or turned round for it to be `word` or to begin it;
// Infinity where they are more than a slip.
function mistyped(asked, word) {
  const allowed = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  if (word.length < asked.length - allowed) return Infinity;
  const rows = [Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= asked.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = asked[i - 1] === word[j - 1];
      row[j] = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), rows[i - 1][j] + 1, row[j - 1] + 1);
      const turned = i > 1 && j > 1 && asked[i - 1] === word[j - 2] && asked[i - 2] === word[j - 1];
      if (turned) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  const least = Math.min(...rows[asked.length]);
  return least <= allowed ? least : Infinity;
}

class Search {
  constructor(page) {
    this.page = page;
    this.box = byId("search");
    this.list = byId("found");
    this.found = [];
    this.active = -1;
    this.box.addEventListener("input", () => this.look());
    this.box.addEventListener("focus", () => this.box.value && this.look());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("blur", () => setTimeout(() => document.activeElement === this.box || this.close(), 150));
    byId("search-form").addEventListener("submit", (event) => event.preventDefault());
  }

  // For every thing its spellings, folded; made at the first search.
  get index() {
    if (!this.made) {
      const { data } = this.page;
      this.made = data.id.map((_, thing) => [...new Set(spellings(data, [thing]).map(fold))]);
    }
    return this.made;
  }

  // The things that `text` may mean, the likeliest first: whole names, then beginnings, then words within.
  matches(text, most = MOST_FOUND) {
    const asked = fold(text);
    if (!asked) return [];
    const { data } = this.page;
    const words = asked.split(" ");
    const found = [];
    this.index.forEach((names, thing) => {
      let best = 9;
      for (const name of names) {
        if (name === asked) best = 0;
        else if (name.startsWith(asked)) best = Math.min(best, 1);
        else if (` ${name}`.includes(` ${asked}`)) best = Math.min(best, 2);
        else if (words.every((word) => ` ${name}`.includes(` ${word}`))) best = Math.min(best, 3);
        else if (asked.length > 2 && name.includes(asked)) best = Math.min(best, 4);
      }
      if (best < 9) found.push([best, -data.degree[thing], thing]);
    });
    if (!found.length) found.push(...this.alike(words));
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    return found.slice(0, most).map(([, , thing]) => thing);
  }

  // The things that may be meant by words which nothing is called, for all of them nearly spelt so.
  alike(words) {
    const found = [];
    const away = new Map(); // how far each word that is met is from each word asked for: many names have the same
    const far = (asked, word) => {
      const key = `${asked} ${word}`;
      if (!away.has(key)) away.set(key, mistyped(asked, word));
      return away.get(key);
    };
    this.index.forEach((names, thing) => {
      const least = Math.min(...names.map((name) => {
        const has = name.split(" ");
        return words.reduce((sum, asked) => sum + Math.min(...has.map((word) => far(asked, word))), 0);
      }));
      if (least < Infinity) found.push([least, -this.page.data.degree[thing], thing]);
    });
    return found;
  }

  // What is asked: ways where the text reads "A to B" and both are known, things otherwise. What has the text in its
  // name comes first: "to" may be part of it.
  options(text) {
    const things = this.matches(text).map((thing) => ({ thing }));
    const asked = fold(text);
    const within = ({ thing }) => this.index[thing].some((name) => ` ${name}`.includes(` ${asked}`));
    const parts = text.split(TO);
    for (let cut = 1; cut < parts.length; cut++) {
      const [from] = this.matches(parts.slice(0, cut).join(" to "), 1);
      const ends = this.matches(parts.slice(cut).join(" to "), 5);
      if (from !== undefined && ends.length) {
        const ways = ends.filter((to) => to !== from).map((to) => ({ way: [from, to] }));
        return [...things.filter(within), ...ways, ...things.filter((found) => !within(found))].slice(0, MOST_FOUND);
      }
    }
    return things;
  }

  // What is not here of what was asked for: of "A to B" perhaps only one.
  missing(text) {
    const unknown = text.split(TO).filter((part) => part.trim() && !this.matches(part, 1).length);
    return unknown.length ? `Nothing here is called ${unknown.map((part) => `“${part.trim()}”`).join(" or ")}`
      : "Two different names are needed for a way";
  }

  look() {
    const text = this.box.value;
    this.found = this.options(text);
    this.active = this.found.length ? 0 : -1;
    this.list.replaceChildren(...this.found.map((found, index) => this.option(found, index)));
    if (text.trim() && !this.found.length) {
      this.list.append(make("li", { class: "quiet", role: "option", "aria-disabled": "true" }, this.missing(text)));
    }
    this.open(Boolean(text.trim()));
    this.mark();
    if (text.trim()) announce(counted(this.found.length, "name found", "names found"));
  }

  option(found, index) {
    const { data, theme } = this.page;
    const icon = (thing) => {
      const label = data.labels[data.label[thing]];
      return shapeIcon(label.shape, theme.colour(label.colour));
    };
    const parts = "way" in found
      ? [make("small", {}, "Way "), data.name[found.way[0]], make("small", {}, " to "), data.name[found.way[1]]]
      : [icon(found.thing), make("span", {}, data.name[found.thing]), make("small", {}, this.because(found.thing))];
    return make("li", {
      role: "option", id: `found-${index}`,
      onpointerdown: (event) => {
        event.preventDefault();
        this.take(index);
      },
    }, parts);
  }

  // The other spelling that was found, where it is not the name itself.
  because(thing) {
    const asked = fold(this.box.value);
    const { data } = this.page;
    if (!asked || fold(data.name[thing]).includes(asked)) return data.labels[data.label[thing]].name;
    return spellings(data, [thing]).find((name) => fold(name).includes(asked)) || data.labels[data.label[thing]].name;
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
      this.mark();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.take(this.active);
    } else if (event.key === "Escape") {
      this.close();
      this.box.select();
    }
  }

  take(index) {
    const found = this.found[index];
    this.close();
    this.box.value = "way" in found ? found.way.map((thing) => this.page.data.name[thing]).join(" to ") : "";
    this.page.choose(found, true);
  }

  mark() {
    [...this.list.children].forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === this.active));
      if (index === this.active) item.scrollIntoView({ block: "nearest" });
    });
    if (this.active >= 0) this.box.setAttribute("aria-activedescendant", `found-${this.active}`);
    else this.box.removeAttribute("aria-activedescendant");
  }

  open(is) {
    this.list.hidden = !is;
    this.box.setAttribute("aria-expanded", String(is));
  }

  close() {
    this.open(false);
  }

  askWayFrom(thing) {
    this.box.value = `${this.page.data.name[thing]} to `;
    this.box.focus();
  }
}
