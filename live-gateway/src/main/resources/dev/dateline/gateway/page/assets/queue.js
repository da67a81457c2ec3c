// What stands in the queue and in which order; what a search or filter leaves in it. Pure.

export const FLAGS = { kill: "Kill", hold: "Hold", correction: "Correction" };
const RANK = ["kill", "hold", "correction"];
const MINUTE = 60_000;

export const isOpen = (card) => card.state === "pending" || card.state === "held";

/** Takes back or puts right what may stand on a page: seen before all else, and never hidden. */
export const mends = (card) => card.relation in FLAGS;

const arrivals = new WeakMap();

/** When it came in, in milliseconds; hundreds of cards are put in order again and again. */
function arrival(card) {
  if (!arrivals.has(card)) arrivals.set(card, Date.parse(card.received));
  return arrivals.get(card);
}

const rank = (card) => RANK.indexOf(card.relation) + 1 || 4;

/** What must be seen first: withdrawals, corrections, then the newest; what is held waits below. */
export function pressing(a, b) {
  return (
    rank(a) - rank(b) ||
    (a.state === "held") - (b.state === "held") ||
    arrival(b) - arrival(a) ||
    (a.id < b.id ? -1 : 1)
  );
}

// ---- age ------------------------------------------------------------------------------------------------------------

/** Milliseconds since it came in, by the real clock; browsers' clocks may be behind. */
export const age = (card, now) => Math.max(0, now - arrival(card));

/** "now", "12 min", "3 h", "2 d": enough to see what waits. */
export function inWords(millis) {
  const minutes = Math.floor(millis / MINUTE);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60 / 24)} d`;
}

/** Whether it has waited longer than it may; `rules` as the operator set them. What is held waits because somebody wants it to. */
export function isLate(card, now, rules) {
  const urgent = mends(card) || card.urgency <= rules.urgent;
  return card.state !== "held" && age(card, now) >= 1000 * (urgent ? rules.urgentSeconds : rules.seconds);
}

// ---- search and filters ---------------------------------------------------------------------------------------------

export const FIELDS = ["q", "story", "kind", "urgency", "state"];
const NONE = { q: "", story: "", kind: "", urgency: "", state: "" };

/** The filter that an address's query asks for; what it does not name filters nothing. */
export function filterOf(search) {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(FIELDS.map((field) => [field, asked.get(field) ?? ""]));
}

/** The same as a query, empty where nothing is filtered. */
export function queryOf(filter) {
  const set = FIELDS.filter((field) => filter[field].trim()).map((field) => [field, filter[field].trim()]);
  return set.length > 0 ? "?" + new URLSearchParams(set) : "";
}

export const isFiltering = (filter) => FIELDS.some((field) => filter[field].trim() !== "");
export const unfiltered = () => ({ ...NONE });

/** As it is searched: without marks and case. */
export const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new WeakMap();

/** All that a search looks at, made once for each state of a card. */
function text(card) {
  if (!texts.has(card)) {
    const terms = [...card.terms.map((term) => term.word), ...card.watches];
    texts.set(card, plain([card.headline, card.source, card.articleHeadline, card.article, ...terms].join("\n")));
  }
  return texts.get(card);
}

const KINDS = {
  statement: (card) => card.kind === "statement",
  wire: (card) => card.kind === "wire",
  mends,
};

/** Whether the filter leaves it in. Each word must stand somewhere; `urgency` is the least urgent that still counts. */
export function matches(filter, card, isHalfWritten) {
  const words = plain(filter.q).split(/\s+/).filter(Boolean);
  return (
    words.every((word) => text(card).includes(word)) &&
    (!filter.story || card.article === filter.story) &&
    (KINDS[filter.kind]?.(card) ?? true) &&
    (!filter.urgency || card.urgency <= Number(filter.urgency)) &&
    (filter.state !== "held" || card.state === "held") &&
    (filter.state !== "half-written" || isHalfWritten(card))
  );
}
