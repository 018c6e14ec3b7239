// Words and figures as a reader would write them: names folded for finding, dates, amounts, counted nouns, sentences.

// Without case, accents and punctuation: two spellings of one name fold alike.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function shortened(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most * 0.5 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, "")}…`;
}

// `text` in as few lines of at most `most` letters as it needs, about equally long; what finds no room in `lines` of them
// is told by "…".
function wrapped(text, most, lines) {
  const words = text.split(/\s+/).map((word) => shortened(word, most));
  const rows = (width) => words.reduce((done, word) => {
    const last = done[done.length - 1];
    if (last !== undefined && last.length + word.length < width) done[done.length - 1] = `${last} ${word}`;
    else done.push(word);
    return done;
  }, []);
  const fewest = Math.min(lines, rows(most).length);
  for (let width = Math.ceil(text.length / fewest); width <= most; width++) {
    const found = rows(width);
    if (found.length <= fewest && found.every((row) => row.length <= width)) return found;
  }
  const found = rows(most);
  return [...found.slice(0, lines - 1), shortened(found.slice(lines - 1).join(" "), most)];
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

// 2018-05-14 as "14 May 2018", 2018-05 as "May 2018".
function spokenDate(iso) {
  const [year, month, day] = String(iso).split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

function money(amount, currency) {
  const figure = Number(amount).toLocaleString("en", { maximumFractionDigits: 2 });
  return currency ? `${currency} ${figure}` : figure;
}

const DATES = new Set(["date", "start", "end"]);
const CALLED = { kind: "kind of body", start: "from", end: "until", code: "code", honorific: "form of address" };

function factName(name) {
  return CALLED[name] || name;
}

function factValue(name, value) {
  if (DATES.has(name)) return spokenDate(value);
  return Array.isArray(value) ? value.join(", ") : String(value);
}

// What a link says beyond its two ends: "Executive Director, EUR 150,000, 2018".
function particulars(said) {
  const parts = [];
  if (said.role) parts.push(said.role);
  if (said.amount !== undefined) parts.push(money(said.amount, said.currency));
  if (said.period) parts.push(said.period);
  if (said.date) parts.push(spokenDate(said.date));
  if (said.start || said.end) {
    parts.push([said.start && `from ${spokenDate(said.start)}`, said.end && `until ${spokenDate(said.end)}`]
      .filter(Boolean).join(" "));
  }
  return parts.join(", ");
}

// A passage without the marks of its source: Markdown emphasis, headings, bullets, link addresses, broken lines.
function readable(text) {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\[([^\]]+)\]\((?:[^()\s]|\([^)]*\))*\)/g, "$1")
    .replace(/(\p{L})[-\u00ad]\s*\n\s*(?=\p{Ll})/gu, "$1")
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, "$2")
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]*\S)[*_](?=[\s).,;:!?]|$)/gm, "$1$2")
    .replace(/^\s*(?:#{1,6}|[-*•‣▪◦·–>]|\|)\s+/gm, "")
    .replace(/\s*\|\s*/g, " · ")
    .replace(/\s+/g, " ")
    .replace(/^(?: · )+|(?: ·)+ ?$/g, "")
    .trim();
}

// The parts of `text`, those that are one of `names` marked: [[text, marked], …]; the longest name wins.
function marked(text, names) {
  const spellings = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (!spellings.length) return [[text, false]];
  const literal = spellings.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push([text.slice(from, match.index), false]);
    parts.push([match[0], true]);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push([text.slice(from), false]);
  return parts;
}
