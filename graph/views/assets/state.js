// What the reader has chosen: one plain object that is kept in the page's address, with a way back and forth.

const START = {
  mode: "all", // or "people", "institutions", "money"
  table: "", // or "things", "links"
  chosen: null, // { thing }, { link }, { tie: [a, b] } or { way: [a, b] }
  off: { labels: [], types: [], documents: [] }, // what is filtered out, by position
  loose: true, // whether things without any link are shown
  time: null, // [first month, last month], counted from the year 0
  around: [], // things whose neighbourhood alone is shown, `hops` steps wide
  hops: 1,
  opened: {}, // thing -> how many of its neighbours were called in
  closed: [], // things whose leaves are folded away
  hidden: [],
  pins: {}, // thing -> [x, y]
  currency: "",
  colour: "label", // or "community"
};

const SPELL = 200; // milliseconds between two changes of the address

function beginning() {
  return structuredClone(START);
}

class Choices {
  constructor(data) {
    this.data = data;
    this.now = this.fromAddress(location.hash);
    this.past = [];
    this.future = [];
    this.going = ""; // the movement that the last change was a part of
    this.turned = false; // whether the browser's button back is to lead here
    this.listeners = [];
    window.addEventListener("hashchange", () => {
      if (location.hash === this.address()) return;
      clearTimeout(this.keeping);
      this.take(this.fromAddress(location.hash), "");
      this.turned = false;
      this.tell();
    });
  }

  // Changes what is chosen. What only looks at another thing (`chosen`, `table`) is no step to take back; what is part
  // of one movement (a slider that is drawn, time that is played) is one step together.
  change(patch, going = "") {
    this.turned = this.turned || !going || going !== this.going;
    this.take(patch, going);
    this.tell();
  }

  take(patch, going) {
    const differs = (key) => JSON.stringify(patch[key]) !== JSON.stringify(this.now[key]);
    const looksOnly = !Object.keys(patch).some((key) => key !== "chosen" && key !== "table" && differs(key));
    if (!looksOnly) {
      if (!going || going !== this.going) this.past.push(this.now);
      this.future = [];
      this.going = going;
    }
    this.now = { ...this.now, ...patch };
  }

  undo() {
    this.step(this.past, this.future);
  }

  redo() {
    this.step(this.future, this.past);
  }

  step(from, to) {
    if (!from.length) return;
    to.push(this.now);
    this.now = from.pop();
    this.going = "";
    this.turned = true;
    this.tell();
  }

  tell() {
    for (const listener of this.listeners) listener(this.now);
    // Browsers take only so many changes of the address; a slider makes more.
    const wait = (this.kept || 0) + SPELL - performance.now();
    clearTimeout(this.keeping);
    if (wait <= 0) this.keepInAddress();
    else this.keeping = setTimeout(() => this.keepInAddress(), wait);
  }

  keepInAddress() {
    this.kept = performance.now();
    const address = this.address();
    const act = this.turned ? "pushState" : "replaceState";
    this.turned = false;
    if (address === location.hash) return;
    try {
      history[act](null, "", address || location.pathname + location.search);
    } catch {
      // A page within a notebook has no address of its own, and does without.
    }
  }

  address() {
    const { now, data } = this;
    const words = new URLSearchParams();
    const id = (thing) => data.id[thing];
    const put = (key, value) => value && words.set(key, value);
    put("view", now.mode === "all" ? "" : now.mode);
    put("table", now.table);
    put("currency", now.currency);
    put("colour", now.colour === "label" ? "" : now.colour);
    put("labels", now.off.labels.map((label) => data.labels[label].name).join(","));
    put("types", now.off.types.map((type) => data.types[type].name).join(","));
    put("documents", now.off.documents.join(","));
    put("loose", now.loose ? "" : "no");
    put("time", now.time && now.time.map(monthText).join(".."));
    for (const thing of now.around) words.append("around", id(thing));
    if (now.around.length) words.set("steps", now.hops);
    for (const [thing, most] of Object.entries(now.opened)) words.append("open", `${most}*${id(thing)}`);
    for (const thing of now.closed) words.append("closed", id(thing));
    for (const thing of now.hidden) words.append("hidden", id(thing));
    for (const [thing, [x, y]] of Object.entries(now.pins)) words.append("pin", `${x},${y}*${id(thing)}`);
    for (const [key, value] of Object.entries(now.chosen || {})) {
      if (key === "link") words.set("link", [data.source[value], data.target[value]].map(id).concat(value).join("*"));
      else for (const thing of [value].flat()) words.append(key, id(thing));
    }
    const text = words.toString();
    return text && `#${text}`;
  }

  fromAddress(hash) {
    const { data } = this;
    const words = new URLSearchParams(hash.slice(1));
    const now = beginning();
    const things = (key) => words.getAll(key).map((id) => data.at.get(id)).filter((thing) => thing !== undefined);
    const starred = (key) => words.getAll(key).map((text) => {
      const star = text.indexOf("*");
      return [text.slice(0, star), data.at.get(text.slice(star + 1))];
    }).filter(([, thing]) => thing !== undefined);
    const named = (key, list) => (words.get(key) || "").split(",").map((name) => list.findIndex((item) =>
      item.name === name)).filter((position) => position >= 0);
    if (["people", "institutions", "money"].includes(words.get("view"))) now.mode = words.get("view");
    if (["things", "links"].includes(words.get("table"))) now.table = words.get("table");
    const known = data.currencies.map(([currency]) => currency);
    if (now.mode === "money" && !known.length) now.mode = "all";
    if (now.mode === "money") now.currency = known.includes(words.get("currency")) ? words.get("currency") : known[0];
    if (words.get("colour") === "community") now.colour = "community";
    now.off.labels = named("labels", data.labels);
    now.off.types = named("types", data.types);
    now.off.documents = (words.get("documents") || "").split(",").filter(Boolean).map(Number)
      .filter((document) => document in data.documents);
    now.loose = words.get("loose") !== "no";
    const time = (words.get("time") || "").split("..").map(monthNumber);
    if (time.length === 2 && time.every(Number.isFinite)) now.time = time;
    now.around = things("around");
    now.hops = Math.min(3, Math.max(0, Number(words.get("steps") ?? 1) || 0));
    for (const [most, thing] of starred("open")) now.opened[thing] = Number(most) || 0;
    now.closed = things("closed");
    now.hidden = things("hidden");
    for (const [place, thing] of starred("pin")) {
      const [x, y] = place.split(",").map(Number);
      if (Number.isFinite(x) && Number.isFinite(y)) now.pins[thing] = [x, y];
    }
    now.chosen = this.chosenFrom(words, things);
    return now;
  }

  chosenFrom(words, things) {
    for (const key of ["tie", "way"]) if (things(key).length === 2) return { [key]: things(key) };
    const [thing] = things("thing");
    if (thing !== undefined) return { thing };
    const [source, target, link] = (words.get("link") || "").split("*");
    const { data } = this;
    const same = data.id[data.source[link]] === source && data.id[data.target[link]] === target;
    return link && same ? { link: Number(link) } : null;
  }
}
