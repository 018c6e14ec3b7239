// What the panel tells while nothing is chosen: the whole network, who works with whom most, or the payments.

function overviewOfAll(page, panel) {
  const { data, visible, scene } = page;
  const connected = [...scene.things].filter((thing) => data.degree[thing]);
  connected.sort((a, b) => data.degree[b] - data.degree[a] || a - b);
  const best = connected.length === 0 ? [] : [
    make("h3", {}, "Best connected"),
    listed(connected.slice(0, 60), 8, (thing) => make("li", {}, panel.nameButton(thing),
      make("span", { class: "figure" }, String(data.degree[thing])))),
  ];
  // Where communities are what the colours mean, their list is the legend.
  return [
    make("h2", {}, "At a glance"),
    make("p", { class: "lead" }, `${counted(visible.things, "name")} and ${counted(visible.links, "link")}` +
      (data.documents.length ? `, read from ${counted(data.documents.length, "document")}${newestInWords(data)}.` : ".") +
      (data.size && data.documents.length ? " Every link was read from a sentence: choose a name or a line to see it." : "")),
    ...(page.choices.now.colour === "community" ? [...communityList(page), ...best] : [...best, ...communityList(page)]),
    ...(data.documents.length ? [make("h3", {}, "Sources"), sourceList(data)] : []),
    make("section", { class: "by-keys" }, make("h3", {}, "Keys"),
      make("dl", { class: "keys" }, Object.entries(KEYS).flatMap(([key, does]) => [
        make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)]))),
  ];
}

const KEYS = {
  "/": "find a name",
  "↑ ↓ ← →": "in the picture: from name to name; with Shift, move it",
  "Enter": "facts and sentences",
  "1 2 3": "only what is so many steps away",
  "e": "call in more neighbours",
  "c": "fold leaves away",
  "p": "pin",
  "x": "hide",
  "+ − 0": "nearer, farther, all",
  "Esc": "one step back out",
  "Ctrl Z": "take back",
};

function newestInWords({ meta, documents }) {
  if (!meta.newest) return "";
  return documents.length === 1 ? ` of ${spokenDate(meta.newest)}` : `, the newest of ${spokenDate(meta.newest)}`;
}

function sourceList(data) {
  return listed(data.documents, 8, (source) => make("li", { class: "source" }, source.title,
    make("small", {}, [source.date && spokenDate(source.date), source.path].filter(Boolean).join(" · "))));
}

function communityList(page) {
  const { data, scene } = page;
  const groups = new Map();
  for (const thing of scene.things) {
    const group = data.community[thing];
    if (group < 0) continue;
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(thing);
  }
  if (groups.size < 2) return [];
  const ranked = [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  return [
    make("h3", {}, "Communities"),
    listed(ranked, 8, ([group, members]) => make("li", { class: "community" },
      shapeIcon("dot", communityColour(group, page.theme)),
      make("button", { type: "button", class: "name", onclick: () => page.keepCommunity(group) },
        make("span", {}, page.communityName(group))),
      make("span", { class: "figure" }, String(members.length)))),
  ];
}

function overviewOfTies(page, panel) {
  const { scene, data } = page;
  const who = page.choices.now.mode === "people" ? ["person", "people"] : ["institution", "institutions"];
  return [
    make("h2", {}, "Who works with whom"),
    make("p", { class: "lead" }, `${counted(scene.things.length, ...who)}, linked by the events, resolutions, ` +
      "programmes, funds, publications and employers they share, and by sentences that say so. The rarer what they " +
      "share, the thicker the line; choose one to see it." + (scene.alone
        ? ` ${scene.alone.toLocaleString("en")} more ${scene.alone === 1 ? "shares" : "share"} nothing with another.` : "")),
    ...(page.choices.now.colour === "community" ? communityList(page) : []),
    make("h3", {}, "Strongest ties"),
    listed(scene.ties, 15, (tie) => make("li", {}, make("button", {
      type: "button", class: "name", onclick: () => page.choose({ tie: [tie.a, tie.b] }),
    }, make("span", {}, `${data.name[tie.a]} and ${data.name[tie.b]}`)),
    make("span", { class: "figure" }, tie.strength.toFixed(1)))),
  ];
}

function overviewOfMoney(page, panel) {
  const { data, visible, choices } = page;
  const { currency } = choices.now;
  const payments = [];
  for (let link = 0; link < data.size; link++) if (visible.link[link]) payments.push(link);
  const amount = (link) => data.said(link).amount || 0;
  payments.sort((a, b) => amount(b) - amount(a) || a - b);
  return [
    make("h2", {}, "Who pays whom"),
    make("p", { class: "lead" }, currency === UNSTATED
      ? `${counted(payments.length, "payment")} of which the documents give no sum.`
      : `${counted(payments.length, "payment")} in ${currency}, as the documents state them. The wider the line, the ` +
        "larger the amount. Currencies are kept apart, and nothing is added up: one sum may hold another."),
    listed(payments, 20, (link) => make("li", { class: "payment" },
      make("button", { type: "button", class: "amount", onclick: () => page.choose({ link }) },
        amount(link) ? money(amount(link), currency) : "No sum given"),
      make("span", { class: "period" }, data.said(link).period || ""),
      make("div", {}, panel.nameButton(data.source[link]), make("span", { class: "quiet" }, " to "),
        panel.nameButton(data.target[link])))),
  ];
}
