// Half-written text: kept in this browser from the first letter on, across reloads and lost connections.

const DRAFT = "dateline.draft.";
const WEEK = 7 * 24 * 3_600_000;

class Drafts extends EventTarget {
  /** Read once and then kept here: a queue of hundreds asks for every one of them each time it is drawn. */
  #read = new Map();

  constructor() {
    super();
    addEventListener("storage", ({ key }) => {
      if (key?.startsWith(DRAFT)) this.#changed(key.slice(DRAFT.length));
    });
  }

  of(id) {
    if (!this.#read.has(id)) this.#read.set(id, JSON.parse(localStorage.getItem(DRAFT + id) ?? "null"));
    return this.#read.get(id);
  }

  keep(id, draft) {
    localStorage.setItem(DRAFT + id, JSON.stringify({ ...draft, at: Date.now() }));
    this.#changed(id);
  }

  drop(id) {
    localStorage.removeItem(DRAFT + id);
    this.#changed(id);
  }

  /** Forgets what is long settled; drafts of open proposals stay. */
  sweep(isOpen) {
    const old = (key) => !isOpen(key.slice(DRAFT.length)) && JSON.parse(localStorage.getItem(key)).at < Date.now() - WEEK;
    Object.keys(localStorage)
      .filter((key) => key.startsWith(DRAFT) && old(key))
      .forEach((key) => localStorage.removeItem(key));
  }

  #changed(id) {
    this.#read.delete(id);
    this.dispatchEvent(new Event("change"));
  }
}

export const drafts = new Drafts();

/** The text and standing of a proposal as they would go out now. */
export function current(card) {
  const { text, confidence } = card.suggestion;
  return { text, confidence, ...drafts.of(card.id) };
}

export function isEdited(card) {
  if (!drafts.of(card.id)) return false;
  const { text, confidence } = current(card);
  return text !== card.suggestion.text || confidence !== card.suggestion.confidence;
}
