// When things and links are dated: months counted from the year 0, first and last, of events, resolutions, payments.

function monthNumber(text) {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(text || "");
  return match ? Number(match[1]) * 12 + Number(match[2] || 1) - 1 : NaN;
}

function monthText(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

// The last month that a date as precise as it was written may mean: 2018 is all of 2018.
function lastMonth(text) {
  return /^\d{4}$/.test(text) ? monthNumber(text) + 11 : monthNumber(text);
}

// [first, last] of the facts of a thing or link, or null where they carry no date.
function span(facts, newest) {
  const first = [facts.start, facts.date].map(monthNumber);
  const last = [facts.end, facts.date].filter(Boolean).map(lastMonth);
  if (facts.start && !facts.end) last.push(lastMonth(facts.start));
  const years = String(facts.period || "").match(/\b(1[89]|20)\d\d\b/g) || [];
  for (const year of years) {
    first.push(monthNumber(year));
    last.push(lastMonth(year));
  }
  if (years.length && /since|from|depuis|seit/i.test(facts.period)) last.push(newest);
  const known = [...first, ...last].filter(Number.isFinite);
  return known.length ? [Math.min(...known), Math.max(...known)] : null;
}

// The spans of all that is dated, and the months between the first and the last.
function spans(data) {
  const newest = monthNumber(data.meta.newest);
  const of = (indexes, facts) => {
    const found = new Map();
    for (const index of indexes) {
      const months = span(facts(index), newest);
      if (months) found.set(index, months);
    }
    return found;
  };
  const things = of(data.withFacts, data.facts);
  const links = of(data.withSaid, data.said);
  let first = Infinity;
  let last = -Infinity;
  for (const map of [things, links]) {
    for (const [from, to] of map.values()) {
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
  }
  return { things, links, first, last, any: last > first };
}
