// What is on the page after all filters: which things and links, how many of each kind, whose neighbours are missing.

const AT_ONCE = 12; // neighbours that come in at one opening; the others are told as "and … more"

function shown(data, dated, now) {
  const thing = new Uint8Array(data.count);
  const link = new Uint8Array(data.size);
  const off = {
    labels: new Set(now.off.labels), types: new Set(now.off.types), documents: new Set(now.off.documents),
  };
  const inTime = (months) => !now.time || !months || (months[0] <= now.time[1] && months[1] >= now.time[0]);
  const inDocuments = (passages, index) => {
    if (!off.documents.size) return true;
    const found = passages(index);
    return !found.length || found.some((passage) => !off.documents.has(data.passages.document[passage]));
  };

  for (let index = 0; index < data.count; index++) {
    thing[index] = Number(!off.labels.has(data.label[index]) && inTime(dated.things.get(index)) &&
      inDocuments(data.mentions, index));
  }
  for (let index = 0; index < data.size; index++) {
    link[index] = Number(thing[data.source[index]] && thing[data.target[index]] && !off.types.has(data.type[index]) &&
      inTime(dated.links.get(index)) && inDocuments(data.evidence, index));
  }
  if (now.mode === "money") keepMoney(data, now, link);
  const left = now.around.length ? keepAround(data, now, thing, link) : new Map();
  // Last, so that what was reached through a hidden thing stays.
  for (const index of now.hidden) thing[index] = 0;
  if (now.hidden.length) dropDangling(data, thing, link);
  const folded = foldLeaves(data, now, thing, link);
  const filtered = off.types.size || now.time || now.mode === "money";
  const loose = filtered ? 0 : countLoose(data, thing);
  if (filtered || !now.loose) dropLoose(data, now, thing, link);
  return { thing, link, left, folded, loose, ...countedByKind(data, thing, link) };
}

function keepMoney(data, now, link) {
  for (let index = 0; index < data.size; index++) {
    link[index] &= Number(isPayment(data, index) && currencyOf(data, index) === now.currency);
  }
}

// Keeps what lies within some steps of the chosen things, and the neighbours that were called in one by one. Gives how
// many neighbours of each kept thing are left out.
function keepAround(data, now, thing, link) {
  const kept = new Set(now.around.filter((index) => thing[index]));
  let rim = [...kept];
  for (let step = 0; step < now.hops; step++) {
    const next = [];
    for (const index of rim) {
      for (const other of linkedTo(data, index, link)) {
        if (!kept.has(other)) {
          kept.add(other);
          next.push(other);
        }
      }
    }
    rim = next;
  }
  for (const [opened, most] of Object.entries(now.opened)) {
    if (!thing[opened]) continue;
    kept.add(Number(opened));
    const missing = [...linkedTo(data, Number(opened), link)].filter((other) => !kept.has(other));
    missing.sort((a, b) => data.degree[b] - data.degree[a] || a - b);
    for (const other of missing.slice(0, most)) kept.add(other);
  }
  const left = new Map();
  for (const index of kept) {
    let missing = 0;
    for (const other of linkedTo(data, index, link)) if (!kept.has(other)) missing++;
    if (missing) left.set(index, missing);
  }
  for (let index = 0; index < data.count; index++) if (!kept.has(index)) thing[index] = 0;
  dropDangling(data, thing, link);
  return left;
}

// The things that visible links join to `index`, each once.
function linkedTo(data, index, link) {
  const others = new Set();
  for (const at of data.beside(index)) if (link[at]) others.add(otherEnd(data, at, index));
  others.delete(index);
  return others;
}

// Folds away the things that only hang on closed ones. Gives how many are folded away at each.
function foldLeaves(data, now, thing, link) {
  const closed = new Set(now.closed);
  const folded = new Map();
  for (const index of closed) {
    let leaves = 0;
    for (const other of linkedTo(data, index, link)) {
      if (closed.has(other)) continue;
      if (![...linkedTo(data, other, link)].every((end) => closed.has(end))) continue;
      thing[other] = 0;
      leaves++;
    }
    if (leaves && thing[index]) folded.set(index, leaves);
  }
  if (closed.size) dropDangling(data, thing, link);
  return folded;
}

function dropDangling(data, thing, link) {
  for (let index = 0; index < data.size; index++) {
    if (!thing[data.source[index]] || !thing[data.target[index]]) link[index] = 0;
  }
}

// How many of what is shown was never linked to anything.
function countLoose(data, thing) {
  return data.degree.reduce((sum, degree, index) => sum + Number(degree === 0 && thing[index] === 1), 0);
}

// Drops the things that have no link, or have lost all of theirs to a filter.
function dropLoose(data, now, thing, link) {
  const held = new Uint8Array(data.count);
  for (let index = 0; index < data.size; index++) {
    if (link[index]) held[data.source[index]] = held[data.target[index]] = 1;
  }
  for (const index of now.around) held[index] = 1;
  for (let index = 0; index < data.count; index++) thing[index] &= held[index];
}

function countedByKind(data, thing, link) {
  const labels = new Uint32Array(data.labels.length);
  const types = new Uint32Array(data.types.length);
  let things = 0;
  let links = 0;
  for (let index = 0; index < data.count; index++) {
    labels[data.label[index]] += thing[index];
    things += thing[index];
  }
  for (let index = 0; index < data.size; index++) {
    types[data.type[index]] += link[index];
    links += link[index];
  }
  return { labels, types, things, links };
}

// The sentences of a link or thing that stand in documents which are not filtered out.
function sentences(data, now, passages) {
  const off = new Set(now.off.documents);
  return [...passages].filter((passage) => !off.has(data.passages.document[passage]));
}
