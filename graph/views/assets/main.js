// The page: reads its content, keeps what is chosen, and shows it in picture, panel, legend and table.

class Page {
  constructor(data) {
    this.data = data;
    this.dated = spans(data);
    this.choices = new Choices(data);
    this.theme = new Theme(() => this.show(this.choices.now));
    this.picture = new Picture(byId("canvas"), data);
    this.panel = new Panel(this);
    this.legend = new Legend(this);
    this.timeline = new Timeline(this);
    this.search = new Search(this);
    this.table = new Table(this);
    this.modes = new Modes(this);
    this.saving = new Saving(this);
    this.hands = new Hands(this);
    this.choices.listeners.push((now) => this.show(now));
    this.picture.resize();
    this.show(this.choices.now);
    if (this.choices.now.chosen) this.bringIntoSight(this.choices.now.chosen);
  }

  show(now) {
    const filtered = JSON.stringify({ ...now, chosen: null, table: "", colour: "" });
    const toFit = JSON.stringify([now.mode, now.around, now.hops, now.currency, now.loose]);
    const fit = this.fitted !== toFit;
    if (filtered !== this.filtered) {
      this.visible = shown(this.data, this.dated, now);
      this.scene = sceneOf(this.data, this.visible, now);
      this.ranked = [...this.scene.things].sort((a, b) => this.scene.radius[b] - this.scene.radius[a] || a - b);
      this.filtered = filtered;
    }
    this.fitted = toFit;
    this.picture.show(this.scene, () => this.look(now), fit);
    this.legend.show(now);
    this.timeline.show(now);
    this.modes.show(now);
    this.panel.show(now);
    this.table.show(now);
    byId("undo").disabled = !this.choices.past.length;
    byId("redo").disabled = !this.choices.future.length;
    byId("empty").hidden = this.scene.things.length > 0;
    byId("again").hidden = !this.data.count;
    if (!this.data.count) byId("empty").firstElementChild.textContent = "There is nothing in this graph yet.";
  }

  // How the scene is drawn now: what is emphasised, ringed and named first, and in which colours.
  look(now) {
    const { data, scene, theme, picture } = this;
    // Where only the neighbourhood of what is chosen is shown, nothing of it steps back.
    const centre = now.chosen && now.around.length === 1 && now.chosen.thing === now.around[0];
    const emphasis = this.emphasis(centre ? { ...now, chosen: null } : now);
    const rings = new Map();
    for (const thing of Object.keys(now.pins)) if (this.drawn(Number(thing))) rings.set(Number(thing), "pinned");
    if (picture.cursor !== null && this.drawn(picture.cursor)) rings.set(picture.cursor, "cursor");
    const chosen = (centre ? now.around : emphasis ? emphasis.chosen : []).filter((thing) => this.drawn(thing));
    for (const thing of chosen) rings.set(thing, "chosen");
    const first = new Set([picture.hover, picture.cursor, ...chosen].filter((thing) => thing !== null && this.drawn(thing)));
    return {
      theme,
      emphasis,
      rings,
      first,
      ranked: this.ranked,
      mostNames: 400,
      colourOf: now.colour === "community"
        ? (thing) => communityColour(data.community[thing], theme)
        : (thing) => theme.colour(data.labels[data.label[thing]].colour),
      shapeOf: (thing) => data.labels[data.label[thing]].shape,
      scene,
    };
  }

  drawn(thing) {
    return this.scene.radius[thing] > 0;
  }

  // The things and lines that stand out: those of what is chosen, or under the mouse.
  emphasis(now) {
    const { chosen } = now;
    const { data, scene, visible } = this;
    const { lines } = scene;
    const out = { things: new Set(), lines: new Set(), chosen: [] };
    const hover = scene.large ? null : this.picture.hover;
    if (!chosen && hover === null) return null;
    const pairs = new Set();
    const pair = (a, b) => Math.min(a, b) * data.count + Math.max(a, b);
    if (chosen && "way" in chosen) {
      for (const way of shortestWays(data, visible.link, ...chosen.way)) {
        way.forEach((thing, index) => {
          out.things.add(thing);
          if (index) pairs.add(pair(way[index - 1], thing));
        });
      }
      out.chosen = chosen.way;
    } else if (chosen && "tie" in chosen) {
      pairs.add(pair(...chosen.tie));
      out.chosen = chosen.tie;
    } else if (chosen && "link" in chosen) {
      const ends = [data.source[chosen.link], data.target[chosen.link]];
      out.chosen = ends;
      pairs.add(pair(...ends));
    }
    const hubs = new Set();
    if (chosen && "thing" in chosen) {
      hubs.add(chosen.thing);
      out.chosen = [chosen.thing];
    } else if (!chosen) hubs.add(hover);
    for (const thing of [...out.chosen, ...hubs]) out.things.add(thing);
    for (let line = 0; line < lines.a.length; line++) {
      const [a, b] = [lines.a[line], lines.b[line]];
      if (hubs.has(a) || hubs.has(b) || (pairs.size && pairs.has(pair(a, b)))) {
        out.lines.add(line);
        out.things.add(a);
        out.things.add(b);
      }
    }
    return out;
  }

  choose(chosen, reveal = false) {
    this.choices.change({ chosen, ...(this.choices.now.table && reveal ? { table: "" } : {}) });
    if (chosen && reveal) this.bringIntoSight(chosen);
  }

  bringIntoSight(chosen) {
    const thing = "thing" in chosen ? chosen.thing : "way" in chosen ? chosen.way[0] : null;
    if (thing !== null && this.drawn(thing)) this.picture.reveal(thing);
  }

  keepAround(thing, hops) {
    const { now } = this.choices;
    const same = now.around.length === 1 && now.around[0] === thing && now.hops === hops;
    this.choices.change(same ? { around: [], opened: {} } : { around: [thing], hops, opened: {}, chosen: { thing } });
    announce(same ? "The whole network" : `Only within ${counted(hops, "step")} of ${this.data.name[thing]}`);
  }

  open(thing) {
    const { opened } = this.choices.now;
    if (!this.visible.left.get(thing)) return;
    this.choices.change({ opened: { ...opened, [thing]: (opened[thing] || 0) + AT_ONCE } });
  }

  fold(thing) {
    const { closed } = this.choices.now;
    this.choices.change({
      closed: closed.includes(thing) ? closed.filter((other) => other !== thing) : [...closed, thing],
    });
  }

  pin(thing) {
    const { pins } = this.choices.now;
    if (thing in pins) {
      const { [thing]: _, ...others } = pins;
      this.choices.change({ pins: others });
    } else this.pinAt(thing, ...this.picture.placeOf(thing));
  }

  pinAt(thing, x, y) {
    this.choices.change({ pins: { ...this.choices.now.pins, [thing]: [x, y] } });
  }

  hide(thing) {
    this.picture.cursor = null;
    this.choices.change({ hidden: [...this.choices.now.hidden, thing], chosen: null });
    announce(`${this.data.name[thing]} is hidden`);
  }

  // One step out: table, choice, neighbourhood.
  escape() {
    const { now } = this.choices;
    if (now.table) this.choices.change({ table: "" });
    else if (now.chosen || document.body.classList.contains("panel-open")) byId("close").click();
    else if (now.around.length) this.choices.change({ around: [], opened: {} });
  }

  // Shows one community alone: around its members, no step further.
  keepCommunity(group) {
    const around = this.data.id.map((_, thing) => thing).filter((thing) => this.data.community[thing] === group);
    this.choices.change({ around, hops: 0, opened: {}, colour: "community" });
    announce(`Only the community of ${this.communityName(group)}`);
  }

  // A community is called after its best connected members.
  communityName = (group) => {
    this.communityNames = this.communityNames || new Map();
    if (!this.communityNames.has(group)) {
      const { data } = this;
      const members = data.id.map((_, thing) => thing).filter((thing) => data.community[thing] === group);
      members.sort((a, b) => data.degree[b] - data.degree[a] || a - b);
      this.communityNames.set(group, members.slice(0, 2).map((thing) => shortened(data.name[thing], 24)).join(", "));
    }
    return this.communityNames.get(group);
  };
}

// For those who script the page: where on the screen a thing, or a line between two, is drawn, and where a name stands;
// whether all of it is drawn, and what.
function handle(page) {
  const { picture, data } = page;
  const onScreen = (x, y) => {
    const box = picture.canvas.getBoundingClientRect();
    return [box.left + picture.camera.toX(x), box.top + picture.camera.toY(y)];
  };
  return {
    pointOf: (id) => onScreen(page.scene.x[data.at.get(id)], page.scene.y[data.at.get(id)]),
    pointOnLine: (...ids) => {
      const [a, b] = ids.map((id) => data.at.get(id));
      const { lines, x, y } = page.scene;
      const line = lines.a.findIndex((end, at) => (end === a && lines.b[at] === b) || (end === b && lines.b[at] === a));
      return onScreen(...along(x[lines.a[line]], y[lines.a[line]], x[lines.b[line]], y[lines.b[line]], lines.bend[line], 0.5));
    },
    nameOf: (id) => {
      const name = picture.names.find(({ thing }) => thing === data.at.get(id));
      const own = picture.canvas.getBoundingClientRect();
      return name ? [own.left + name.box.left + name.box.width / 2, own.top + name.box.top + name.box.height / 2] : null;
    },
    resting: () => !page.scene.large || picture.isWhole(),
    drawn: () => [...page.scene.things].map((thing) => data.id[thing]),
  };
}

async function begin() {
  const packed = await contentOf("content");
  const page = new Page(read(packed));
  window.liaisons = handle(page);
  if (packed.passages.text) return;
  packed.passages.text = (await contentOf("sentences")).text;
  page.panel.show(page.choices.now);
}

begin();
