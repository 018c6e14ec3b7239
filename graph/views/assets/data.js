// The content of the page, read once from its JSON into typed arrays: things, links, sentences, documents.

const NOTHING = Object.freeze({});

function read(packed) {
  const things = packed.things;
  const links = packed.links;
  const count = things.id.length;
  const size = links.source.length;
  const data = {
    meta: packed.meta,
    labels: packed.labels,
    types: packed.types,
    documents: packed.documents,
    count,
    size,
    id: things.id,
    name: things.name,
    label: Uint8Array.from(things.label),
    x: Float32Array.from(things.x),
    y: Float32Array.from(things.y),
    community: Int32Array.from(things.community),
    aliases: (thing) => things.aliases[thing] || [],
    facts: (thing) => things.facts[thing] || NOTHING,
    withFacts: Object.keys(things.facts).map(Number),
    mentions: ragged(things.mentions),
    source: Uint32Array.from(links.source),
    target: Uint32Array.from(links.target),
    type: Uint8Array.from(links.type),
    said: (link) => links.facts[link] || NOTHING,
    withSaid: Object.keys(links.facts).map(Number),
    rule: (link) => links.rule.values[links.rule.at[link]],
    confidence: (link) => links.confidence.values[links.confidence.at[link]],
    evidence: ragged(links.passages),
    passages: packed.passages,
    text: (passage) => (packed.passages.text ? packed.passages.text[passage] : "(The sentences are still being read.)"),
  };
  data.beside = neighbours(data);
  data.degree = Uint32Array.from({ length: count }, (_, thing) => data.beside(thing).length);
  data.currencies = currenciesIn(data);
  data.at = new Map(data.id.map((id, thing) => [id, thing]));
  return data;
}

// The other spellings of a thing, of those that differ in letters of another size or in points alone the first that is
// not in capitals.
function otherNames(data, thing) {
  const told = new Map([[fold(data.name[thing]), ""]]);
  const shouted = (name) => Number(name === name.toUpperCase());
  for (const name of data.aliases(thing).slice().sort((a, b) => shouted(a) - shouted(b))) {
    if (!told.has(fold(name))) told.set(fold(name), name);
  }
  return [...told.values()].slice(1).sort((a, b) => a.localeCompare(b, "en"));
}

// Lists of numbers from two columns: how many each row has, and all of them.
function ragged({ count, all }) {
  const start = new Uint32Array(count.length + 1);
  for (let row = 0; row < count.length; row++) start[row + 1] = start[row] + count[row];
  const values = Uint32Array.from(all);
  return (row) => values.subarray(start[row], start[row + 1]);
}

// The links at each thing, as positions of links.
function neighbours({ count, size, source, target }) {
  const start = new Uint32Array(count + 1);
  const twice = (link) => source[link] !== target[link];
  for (let link = 0; link < size; link++) {
    start[source[link] + 1]++;
    if (twice(link)) start[target[link] + 1]++;
  }
  for (let thing = 0; thing < count; thing++) start[thing + 1] += start[thing];
  const next = start.slice();
  const links = new Uint32Array(start[count]);
  for (let link = 0; link < size; link++) {
    links[next[source[link]]++] = link;
    if (twice(link)) links[next[target[link]]++] = link;
  }
  return (thing) => links.subarray(start[thing], start[thing + 1]);
}

function otherEnd(data, link, thing) {
  return data.source[link] === thing ? data.target[link] : data.source[link];
}

const FUNDED = "FUNDED";
const UNSTATED = "unstated"; // the currency of a payment that is told without a sum

function isPayment(data, link) {
  return data.types[data.type[link]].name === FUNDED;
}

function currencyOf(data, link) {
  const { amount, currency } = data.said(link);
  return amount !== undefined && currency ? currency : UNSTATED;
}

// [currency, number of payments] of each, the commonest first, what is told without a sum last.
function currenciesIn(data) {
  const count = new Map();
  for (let link = 0; link < data.size; link++) {
    if (!isPayment(data, link)) continue;
    const currency = currencyOf(data, link);
    count.set(currency, (count.get(currency) || 0) + 1);
  }
  return [...count].sort((a, b) => Number(a[0] === UNSTATED) - Number(b[0] === UNSTATED) || b[1] - a[1] ||
    a[0].localeCompare(b[0]));
}
