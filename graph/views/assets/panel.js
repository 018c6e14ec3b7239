// The panel beside the picture: what is chosen, in words, each fact with the sentences it was read from.

const ROWS_AT_ONCE = 12;

class Panel {
  constructor(page) {
    this.page = page;
    this.element = byId("panel");
    byId("close").addEventListener("click", () => {
      this.open(false);
      page.choices.change({ chosen: null });
      if (document.activeElement === document.body) byId("open-panel").focus();
    });
    byId("open-panel").addEventListener("click", () => {
      this.open(true);
      this.show(page.choices.now);
      byId("told").focus();
    });
  }

  show(now) {
    const { data } = this.page;
    const { chosen } = now;
    const parts = !chosen ? this.overview()
      : "thing" in chosen ? this.thing(chosen.thing)
        : "link" in chosen ? this.link(chosen.link)
          : "tie" in chosen ? this.tie(...chosen.tie)
            : this.way(...chosen.way);
    this.fill(parts, JSON.stringify(chosen));
    document.body.classList.toggle("chosen", Boolean(chosen));
    byId("close").hidden = !chosen && !document.body.classList.contains("panel-open");
    if (chosen) announce(this.spoken(data, chosen));
  }

  // Where the window is small, the overview lies over the picture while it is asked for.
  open(is) {
    document.body.classList.toggle("panel-open", is);
    byId("open-panel").setAttribute("aria-expanded", String(is));
  }

  // Shows the parts. Who works by keyboard stays at the button that was pressed, or is led to what is new.
  fill(parts, subject) {
    const told = byId("told");
    const focused = told.contains(document.activeElement) ? document.activeElement.dataset.act || "" : null;
    told.replaceChildren(...parts);
    if (subject !== this.subject) this.element.scrollTop = 0;
    this.subject = subject;
    if (focused !== null) ((focused && told.querySelector(`[data-act="${focused}"]`)) || told).focus({ preventScroll: true });
  }

  spoken(data, chosen) {
    if ("thing" in chosen) {
      const label = data.labels[data.label[chosen.thing]].name;
      return `${data.name[chosen.thing]}, ${label}, ${counted(data.degree[chosen.thing], "link")}`;
    }
    return byId("told").querySelector("h2").textContent;
  }

  overview() {
    const { mode } = this.page.choices.now;
    if (mode === "money") return overviewOfMoney(this.page, this);
    return mode === "all" ? overviewOfAll(this.page, this) : overviewOfTies(this.page, this);
  }

  nameButton(thing, after = "") {
    const { data, theme } = this.page;
    const label = data.labels[data.label[thing]];
    return make("button", {
      type: "button", class: "name", title: label.name,
      onclick: () => this.page.choose({ thing }),
    }, shapeIcon(label.shape, theme.colour(label.colour)), make("span", {}, data.name[thing]), after);
  }

  thing(thing) {
    const { data, theme } = this.page;
    const label = data.labels[data.label[thing]];
    const aliases = otherNames(data, thing);
    const facts = Object.entries(data.facts(thing));
    return [
      make("p", { class: "kicker" }, shapeIcon(label.shape, theme.colour(label.colour)), label.name),
      make("h2", {}, data.name[thing]),
      aliases.length ? make("p", { class: "aliases" }, `Also: ${aliases.join("; ")}`) : "",
      facts.length ? make("dl", {}, facts.flatMap(([name, value]) => [
        make("dt", {}, factName(name)), make("dd", {}, factValue(name, value))])) : "",
      this.actions(thing),
      ...this.groups(thing),
      ...this.mentions(thing),
    ];
  }

  actions(thing) {
    const { choices } = this.page;
    const { now } = choices;
    const pinned = thing in now.pins;
    const closed = now.closed.includes(thing);
    const folded = this.page.visible.folded.get(thing);
    const left = this.page.visible.left.get(thing) || 0;
    const action = (name, text, act) => make("button", { type: "button", "data-act": name, onclick: act }, text);
    const around = now.around.length === 1 && now.around[0] === thing;
    return make("div", { class: "actions" },
      make("span", { class: "steps", role: "group", "aria-label": "Keep only the neighbourhood" }, "Only within",
        [1, 2, 3].map((hops) => make("button", {
          type: "button", "data-act": `steps-${hops}`, "aria-pressed": String(around && now.hops === hops),
          onclick: () => this.page.keepAround(thing, hops),
        }, String(hops))), "steps"),
      left ? action("open", `Show ${Math.min(left, AT_ONCE)} more of ${left}`, () => this.page.open(thing)) : "",
      action("fold", closed ? `Unfold${folded ? ` ${folded}` : ""}` : "Fold leaves", () => this.page.fold(thing)),
      action("pin", pinned ? "Unpin" : "Pin", () => this.page.pin(thing)),
      action("hide", "Hide", () => this.page.hide(thing)),
      action("way", "Way to …", () => this.page.search.askWayFrom(thing)));
  }

  // The links of a thing in words: "sponsored", "was sponsored by", each with how many and what was read.
  groups(thing) {
    const { data, visible } = this.page;
    const groups = new Map();
    for (const link of data.beside(thing)) {
      if (!visible.link[link]) continue;
      const type = data.types[data.type[link]];
      const words = data.source[link] === thing ? type.reads : type.back;
      if (!groups.has(words)) groups.set(words, []);
      groups.get(words).push(link);
    }
    const ranked = [...groups].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0], "en"));
    return ranked.map(([words, links]) => make("section", { class: "group" },
      make("h3", {}, words, make("span", { class: "figure" }, String(links.length))),
      listed(this.byName(links, thing), ROWS_AT_ONCE, (link) => this.linkRow(link, thing))));
  }

  byName(links, thing) {
    const { data } = this.page;
    const name = (link) => data.name[otherEnd(data, link, thing)];
    return links.sort((a, b) => name(a).localeCompare(name(b), "en") || a - b);
  }

  linkRow(link, thing) {
    const { data } = this.page;
    const other = otherEnd(data, link, thing);
    const facts = particulars(data.said(link));
    const passages = data.evidence(link);
    const read = unfolding(counted(sentences(data, this.page.choices.now, passages).length, "sentence"),
      () => sentenceList(this.page, passages, spellings(data, [thing, other])));
    return make("li", { class: "link" }, this.nameButton(other),
      facts ? make("span", { class: "particulars" }, facts) : "", read);
  }

  mentions(thing) {
    const { data, choices } = this.page;
    const passages = sentences(data, choices.now, data.mentions(thing));
    if (!passages.length) return [];
    return [unfolding(`Named in ${counted(passages.length, "sentence")}`,
      () => sentenceList(this.page, passages, spellings(data, [thing])), "mentions")];
  }

  link(link) {
    const { data } = this.page;
    const type = data.types[data.type[link]];
    const [source, target] = [data.source[link], data.target[link]];
    const facts = particulars(data.said(link));
    const passages = data.evidence(link);
    return [
      make("p", { class: "kicker" }, "Link"),
      make("h2", { class: "claim" }, this.nameButton(source), ` ${type.reads} `, this.nameButton(target)),
      facts ? make("p", { class: "particulars" }, facts) : "",
      make("h3", {}, `Read from ${counted(sentences(data, this.page.choices.now, passages).length, "sentence")}`),
      sentenceList(this.page, passages, spellings(data, [source, target])),
      make("p", { class: "quiet" }, this.howSure(link)),
    ];
  }

  howSure(link) {
    const { data } = this.page;
    const confidence = data.confidence(link);
    const rule = data.rule(link);
    return [
      typeof confidence === "number" && `Confidence ${Math.round(confidence * 100)} %`,
      rule && `read by the rule “${rule}”`,
    ].filter(Boolean).join(", ");
  }

  tie(a, b) {
    const { data, scene } = this.page;
    const tie = (scene.ties || []).find((one) => one.a === Math.min(a, b) && one.b === Math.max(a, b));
    if (!tie) return this.overview();
    const names = make("h2", { class: "claim" }, this.nameButton(a), " and ", this.nameButton(b));
    const shared = tie.shared.slice().sort((p, q) => data.degree[p] - data.degree[q] || p - q);
    return [
      make("p", { class: "kicker" }, "Work together"),
      names,
      make("p", { class: "lead" }, [
        shared.length && `share ${counted(shared.length, "thing")}`,
        tie.said.length && `${counted(tie.said.length, "link")} between them`].filter(Boolean).join(", ")),
      ...tie.said.map((link) => make("section", { class: "group" },
        make("h3", {}, data.types[data.type[link]].reads),
        sentenceList(this.page, data.evidence(link), spellings(data, [a, b])))),
      listed(shared, ROWS_AT_ONCE, (thing) => make("li", { class: "shared" }, this.nameButton(thing),
        ...[a, b].map((end) => linksBetween(data, this.page.visible.link, end, thing)
          .map((link) => this.shareRow(link, end))).flat())),
    ];
  }

  shareRow(link, end) {
    const { data } = this.page;
    const type = data.types[data.type[link]];
    return unfolding(`${data.name[end]} ${data.source[link] === end ? type.reads : type.back} it`,
      () => sentenceList(this.page, data.evidence(link), spellings(data, [data.source[link], data.target[link]])));
  }

  way(from, to) {
    const { data, visible } = this.page;
    const ways = shortestWays(data, visible.link, from, to);
    const heading = make("h2", { class: "claim" }, this.nameButton(from), " to ", this.nameButton(to));
    if (!ways.length) {
      return [make("p", { class: "kicker" }, "Way"), heading,
        make("p", { class: "lead" }, "No way leads from one to the other along what is shown.")];
    }
    return [
      make("p", { class: "kicker" }, "Shortest ways"), heading,
      make("p", { class: "lead" }, `${counted(ways.length, "way")} of ${counted(ways[0].length - 1, "step")}`),
      ...ways.map((way) => make("ol", { class: "way" }, way.slice(1).map((thing, index) => make("li", {},
        linksBetween(data, visible.link, way[index], thing).map((link) => this.stepRow(link, way[index])))))),
    ];
  }

  // A link on a way, told as it reads; where it reads both ways, from the side one comes from.
  stepRow(link, from) {
    const { data } = this.page;
    const type = data.types[data.type[link]];
    const ends = [data.source[link], data.target[link]];
    const [source, target] = type.symmetric && ends[1] === from ? ends.reverse() : ends;
    return make("div", { class: "step" },
      make("p", {}, this.nameButton(source), ` ${type.reads} `, this.nameButton(target)),
      sentenceList(this.page, data.evidence(link), spellings(data, [source, target])));
  }
}
