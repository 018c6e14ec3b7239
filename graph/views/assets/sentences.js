// Sentences as evidence: the text as it stands, the names in it marked, with document and page.

function sentenceList(page, passages, names) {
  const kept = sentences(page.data, page.choices.now, passages);
  if (!kept.length) return make("p", { class: "quiet" }, "No sentence of this is in the documents shown.");
  return listed(kept, 5, (passage) => make("li", { class: "sentence" },
    make("blockquote", {}, marked(readable(page.data.text(passage)), names)
      .map(([text, is]) => (is ? make("mark", {}, text) : text))),
    make("cite", {}, sourceOf(page.data, passage))));
}

function sourceOf(data, passage) {
  const document = data.documents[data.passages.document[passage]];
  const where = data.passages.page[passage];
  if (!document) return where ? `page ${where}` : "";
  return where ? `${document.title}, page ${where}` : document.title;
}

function spellings(data, things) {
  return things.flatMap((thing) => {
    const { acronym, symbol, code } = data.facts(thing);
    return [data.name[thing], ...data.aliases(thing), acronym, symbol, code].filter(Boolean).map(String);
  });
}
