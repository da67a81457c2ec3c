// Half-written text: kept in this browser from the first letter on, across reloads and lost connections.

import { keysOf, own, read, write } from "./kept.js";

const ROOM = "draft";
const DRAFT = own(ROOM);
const WEEK = 7 * 24 * 3_600_000;

class Drafts extends EventTarget {
  /** Read once and then kept here: a queue of hundreds asks for every one of them each time it is drawn. */
  #read = new Map();

  constructor() {
    super();
    addEventListener("storage", ({ key }) => {
      if (!key?.startsWith(DRAFT)) return;
      this.#read.delete(key.slice(DRAFT.length));
      this.dispatchEvent(new Event("change"));
    });
  }

  of(id) {
    if (!this.#read.has(id)) this.#read.set(id, read(DRAFT + id));
    return this.#read.get(id);
  }

  keep(id, draft) {
    const kept = { ...draft, at: Date.now() };
    this.#read.set(id, kept);
    write(DRAFT + id, kept);
    this.dispatchEvent(new Event("change"));
  }

  drop(id) {
    this.#read.delete(id);
    localStorage.removeItem(DRAFT + id);
    this.dispatchEvent(new Event("change"));
  }

  /** Forgets what is long settled; drafts of open proposals stay. */
  sweep(isOpen) {
    const old = (key) => !isOpen(key.slice(DRAFT.length)) && (read(key)?.at ?? 0) < Date.now() - WEEK;
    keysOf(ROOM)
      .filter(old)
      .forEach((key) => localStorage.removeItem(key));
  }
}

export const drafts = new Drafts();

/** Text, standing and pictures of a proposal as they would go out now. */
export function current(card) {
  const { text, confidence } = card.suggestion;
  return { text, confidence, media: [], ...drafts.of(card.id) };
}

export function isEdited(card) {
  if (!drafts.of(card.id)) return false;
  const { text, confidence, media } = current(card);
  return text !== card.suggestion.text || confidence !== card.suggestion.confidence || media.length > 0;
}
