// What the console knows. Parts draw from it and follow its changes; nothing here touches the page.

import { drafts, isEdited } from "./drafts.js";
import { filterOf, isFiltering, isOpen, matches, mends, pressing, queryOf } from "./queue.js";
import { isHidden } from "./candidates.js";
import { clockFrom } from "./update.js";

/** Milliseconds after which a hand that goes through the queue key by key has come to rest. */
const STEPPING = 120;
/** How often, and after how many milliseconds, a page is asked for that has not come as far as it must. */
const TRIES = 10;
const AGAIN = 200;
const STORY = "story:";
const STACKED = matchMedia("(max-width: 63.99rem)");
const seq = (position) => Number(position.split(".")[1]);
const data = JSON.parse(document.getElementById("data").textContent);

/** The kill or hold that it asks about, in a word; null for any other card. */
function causeOf({ relation, suggestion }) {
  return relation === "kill" || relation === "hold" ? JSON.stringify(suggestion.restsOn[0] ?? null) : null;
}

class Desk extends EventTarget {
  me = data.me;
  rules = data.rules;
  clock = clockFrom(data.now);
  heard = Date.parse(data.now);
  cards = new Map(data.proposals.map((card) => [card.id, card]));
  stories = new Map(data.articles.map((story) => [story.id, story]));
  candidates = new Map();
  pages = new Map();
  /** What became of proposals that are open no more. */
  fates = new Map();
  /** What was said of figures and by whom, of the articles that were worked on here. */
  figures = new Map();
  /** Who else looks at which proposal. */
  looking = new Map();
  /** What somebody has laid before the others, oldest first. */
  waiting = [];
  /** What goes out later, the next first. */
  scheduled = [];
  /** What of late went out without a picture, since its rights were over by then. */
  leftOut = [];
  /** How far corrections and retractions have come on open pages. */
  receipts = new Map();
  filter = filterOf(location.search);
  selected = null;
  line = "";
  connection = { state: "still", text: "" };
  #sorted = null;
  #soon = 0;
  #resting = 0;

  constructor() {
    super();
    drafts.addEventListener("change", () => (this.#sorted = null));
  }

  /** Something is another than it was: the queue is put in order, and what differs is drawn. */
  change() {
    this.#sorted = null;
    this.dispatchEvent(new Event("change"));
  }

  /** The same, once for all that arrives within a frame. */
  changeSoon() {
    this.#sorted = null;
    this.#soon ||= setTimeout(() => {
      this.#soon = 0;
      this.change();
    }, 16);
  }

  say(line) {
    this.line = line;
    this.change();
  }

  /** `open`: how many wait; `order`: those that are shown, the most pressing first; `strays`: stories that no page tells. */
  get queue() {
    this.#sorted ??= this.#sort();
    return this.#sorted;
  }

  #sort() {
    const all = [...this.cards.values()].filter(isOpen);
    const first = new Set(all.map(causeOf).filter(Boolean));
    const isFirst = (card) => !causeOf(card) || first.delete(causeOf(card));
    const open = all.sort(pressing).filter(isFirst);
    const fits = isFiltering(this.filter) ? (card) => mends(card) || this.fits(card) : () => true;
    const order = open.filter(fits);
    const strays = [...this.candidates.values()].filter((candidate) => !isHidden(candidate));
    return { open: open.length, order, strays };
  }

  /** The open cards of one kill or hold, this one first: what rests on it is settled together, on whichever page. */
  siblings(card) {
    const cause = causeOf(card);
    const others = cause ? [...this.cards.values()].filter((one) => one.id !== card.id && isOpen(one) && causeOf(one) === cause) : [];
    return [card, ...others];
  }

  /** Whether the filter asks for it; a kill or correction is shown all the same, and says so. */
  fits(card) {
    return matches(this.filter, card, isEdited);
  }

  narrow(filter) {
    this.filter = { ...this.filter, ...filter };
    history.replaceState(null, "", location.pathname + queryOf(this.filter) + location.hash);
    this.change();
  }

  get card() {
    return this.cards.get(this.selected);
  }

  /** The story that is selected by itself, without a proposal. */
  get story() {
    return this.selected?.startsWith(STORY) ? this.stories.get(this.selected.slice(STORY.length)) : undefined;
  }

  /** The story that is worked on, whichever way it was come to. */
  get article() {
    return this.card?.article ?? this.story?.id;
  }

  /** The order stays as it is; address and page follow when the hand comes to rest. */
  select(id) {
    this.selected = id;
    this.dispatchEvent(new Event("change"));
    this.dispatchEvent(new Event("selected"));
    clearTimeout(this.#resting);
    if (id) this.#resting = setTimeout(() => this.#rest(id), STEPPING);
  }

  #rest(id) {
    const hash = this.story ? "#a-" + this.story.id : (this.candidates.has(id) ? "#s-" : "#p-") + id;
    history.replaceState(null, "", location.pathname + location.search + hash);
    this.fetchPage(this.article);
  }

  /** A link to something on this page was followed; with a modifier it is the browser's. */
  selectByLink(event, id) {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.select(id);
    if (STACKED.matches) document.getElementById("detail").scrollIntoView({ block: "start" });
  }

  selectFirst() {
    this.select(this.queue.order[0]?.id ?? null);
  }

  step(by) {
    const all = [...this.queue.order, ...this.queue.strays];
    const index = all.findIndex((one) => one.id === this.selected);
    const next = all[Math.min(all.length - 1, Math.max(0, index + by))];
    if (next && next.id !== this.selected) this.select(next.id);
  }

  /** Where to go when `id` leaves: to the one that follows it, else to the last. */
  neighbour(id) {
    const { order } = this.queue;
    const index = order.findIndex((card) => card.id === id);
    return (order[index + 1] ?? order[index - 1])?.id ?? null;
  }

  /** How times of what belongs to no page are written: as in the desk's first story. */
  get times() {
    const { zone = Intl.DateTimeFormat().resolvedOptions().timeZone, style = this.rules.style } = data.articles[0] ?? {};
    return { zone, style };
  }

  /** How a story writes times, where it has told that: one that came with a proposal may not have yet. */
  told(article) {
    return [this.pages.get(article)?.front, this.stories.get(article)].find((one) => one?.zone);
  }

  timesOf(article) {
    return this.told(article) ?? this.times;
  }

  /** A page as readers have it, once it has come as far as `position`, which the answer to a decision names. */
  async fetchPage(article, position) {
    if (!article) return;
    const wanted = position ? seq(position) : 0;
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        const response = await fetch(`/v1/articles/${encodeURIComponent(article)}`, { headers: { Accept: "application/json" } });
        if (!response.ok) return;
        const page = await response.json();
        this.#told(article, page);
        if (seq(page.position) >= wanted) return;
        await new Promise((resume) => setTimeout(resume, AGAIN));
      }
    } catch {
      // The preview does without; the connection line says what is wrong.
    }
  }

  #told(article, page) {
    this.pages.set(article, page);
    const { headline, phase, zone, style } = page.front;
    this.stories.set(article, { ...this.stories.get(article), id: article, headline, phase, zone, style });
    this.change();
  }
}

export const desk = new Desk();

/** What `desk.selected` is while a story is. */
export const selectedStory = (id) => STORY + id;

/** Whether its provider does not want it out yet. */
export const isEmbargoed = (card) => Boolean(card.embargo) && Date.parse(card.embargo) > desk.clock();
