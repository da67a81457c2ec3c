// How one update looks, in every place that shows it.
// Every word of data goes in as text, never as markup.

/** An element with attributes (null and undefined are left out) and children (nodes, or text as text). */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/**
 * A clock that runs with the server's. A page may come with a time of its own (a story told again); small differences
 * are the reader's own clock, which is then the better one.
 */
export function clockFrom(iso) {
  const difference = Date.parse(iso) - Date.now();
  const offset = Math.abs(difference) > 600_000 ? difference : 0;
  return () => Date.now() + offset;
}

const FATE = { retracted: "This update was retracted.", takenDown: "This update was removed." };

/** What it shows goes in last: a picture is asked for as soon as that is known. */
const picture = ({ address, alt, width, height }) =>
  el("img", { alt, width, height, loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", src: address });

const elsewhere = ({ address, alt }) =>
  el(
    "a",
    { class: "elsewhere", "data-test": "elsewhere", href: address, rel: "noopener noreferrer" },
    el("span", { class: "title" }, alt),
    " ",
    el("span", { class: "site", lang: "en", dir: "ltr" }, "video on ", el("bdi", {}, new URL(address).hostname.replace(/^www\./, ""))),
  );

function told({ caption, credit, copyright, license }) {
  const parts = [credit, copyright].filter(Boolean).flatMap((text) => [el("span", {}, text), " "]);
  const link = license && el("a", { href: license, rel: "license noopener noreferrer", lang: "en" }, "licence");
  const owned = parts.length > 0 || link ? el("small", {}, ...parts, link || null) : null;
  if (!caption && !owned) return null;
  return el("figcaption", {}, ...(caption ? [el("span", { class: "caption" }, caption), " "] : []), owned);
}

/** A picture, or a card for what can be seen elsewhere; null for an address that no page should refer to. */
export function figure(media) {
  const safe = [media.address, media.license].every((address) => !address || /^https:\/\//i.test(address));
  if (!safe) return null;
  const { kind, usableUntil } = media;
  return el(
    "figure",
    { class: "media", "data-test": "media", "data-kind": kind, "data-until": usableUntil },
    kind === "image" ? picture(media) : elsewhere(media),
    told(media),
  );
}

/** Label, text, pictures and notes; `home` is the address of the article's page, under which each update has one of its own. */
export function words(update, home = "") {
  const time = el("time", { class: "label", "data-test": "label", datetime: update.time, lang: "en", dir: "ltr" });
  time.textContent = update.label;
  const label = el("a", { class: "permalink", id: "l-" + update.id, href: `${home && home + "/" + update.id}#u-${update.id}` }, time);
  const texts = update.state === "posted" ? update.paragraphs : [];
  const fate = FATE[update.state];
  const first = fate ? el("span", { class: "gone", lang: "en" }, fate) : (texts[0] ?? "");
  const box = el("div", { class: "words" }, el("p", {}, label, " ", first));
  texts.slice(1).forEach((text) => box.append(el("p", {}, text)));
  box.append(...(update.media ?? []).map(figure).filter(Boolean));
  (update.notes ?? []).forEach((note) =>
    box.append(el("p", { class: "note", "data-test": "note" }, el("b", { lang: "en" }, el("time", { datetime: note.at, "data-note": "" }, note.label), ":"), " ", note.text)));
  return box;
}

/** How sure it is, and who says so. */
export function meta(update) {
  const line = el("p", { class: "meta" }, el("span", { class: "pin", lang: "en" }, "pinned"));
  if (update.state !== "posted") return line;
  line.append(el("span", { class: "confidence", "data-confidence": update.confidence, lang: "en" }, update.confidence));
  if (update.credit) line.append(el("span", { class: "credit" }, update.credit));
  return line;
}
