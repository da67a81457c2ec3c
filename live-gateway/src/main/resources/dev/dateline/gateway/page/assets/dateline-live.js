// <dateline-live article="ID">: a running story in any page, by one script tag. What stands inside it is shown until the story
// is there, and again where it cannot be. Needs nothing of the page's policy but this script and its server; keeps nothing.

import { follow } from "./dateline-client.js";
import { el, meta, words } from "./update.js";

const SHOWN = 20;

/** Without pictures whose rights end: nothing here would take them away. */
const lasting = (update) => ({ ...update, media: (update.media ?? []).filter(({ usableUntil }) => !usableUntil) });

const STYLE = `
:host { display: block; color: var(--dateline-ink, CanvasText); font: var(--dateline-font, 1rem/1.55 Georgia, serif); }
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
p, h2 { margin: 0; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
h2 { font-size: 1.375em; line-height: 1.2; text-wrap: balance; }
.phase, .status, .meta, .label, .toast { font-family: var(--dateline-tool, system-ui, sans-serif); }
.status, .meta { color: var(--dateline-calm, color-mix(in srgb, currentcolor 72%, transparent)); font-size: 0.8125em; }
.phase { color: var(--dateline-accent, inherit); font-size: 0.875em; font-weight: 650; }
.room { min-height: 2.5em; padding-top: 0.5em; }
.toast { padding: 0.3em 1em; border: 1px solid; border-radius: 2em; background: none; color: var(--dateline-accent, inherit); font-size: 0.875em; font-weight: 600; cursor: pointer; }
.update { padding: 1em 0; border-top: 1px solid var(--dateline-line, color-mix(in srgb, currentcolor 25%, transparent)); }
.words p { white-space: pre-line; overflow-wrap: break-word; }
.words > * + * { margin-top: 0.7em; }
.label { font-weight: 700; font-size: 0.9375em; unicode-bidi: isolate; }
.note { padding-inline-start: 0.75em; border-inline-start: 2px solid; font-size: 0.875em; }
.meta { margin-top: 0.5em; }
.meta > span + span::before { content: " · "; }
.pin { display: none; }
.update[data-pinned="true"] .pin { display: inline; }
.update:not([data-pinned="true"]) .pin + span::before { content: none; }
.update[data-state="retracted"] .gone, .update[data-state="takenDown"] .gone { font-style: italic; }
.confidence[data-confidence="unconfirmed"] { color: var(--dateline-alert, #a3201a); font-weight: 650; }
:focus-visible { outline: 2px solid var(--dateline-accent, currentcolor); outline-offset: 2px; }
@media (prefers-color-scheme: dark) { .confidence[data-confidence="unconfirmed"] { color: var(--dateline-alert, #ff9a8c); } }
`;

/** A sheet of its own making needs no leave of the page's policy, as a style element would. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** What a page may style from outside. */
const PARTS = ["label", "note", "meta", "confidence", "credit"];

class DatelineLive extends HTMLElement {
  #follower = null;
  #updates = new Map();
  #waiting = new Set();
  #pinned = null;
  #began = 0;
  #parts;

  connectedCallback() {
    if (!this.shadowRoot) this.#furnish();
    this.#begin(++this.#began);
  }

  disconnectedCallback() {
    this.#began++;
    this.#follower?.close();
    this.#follower = null;
  }

  /** How far the story is shown: epoch.seq.hash. */
  get position() {
    return this.#follower?.position ?? null;
  }

  get #site() {
    return new URL("/", this.getAttribute("src") ?? import.meta.url);
  }

  get #most() {
    return Number(this.getAttribute("newest")) || SHOWN;
  }

  #furnish() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const headline = el("a", { part: "headline" });
    const phase = el("span", { class: "phase", part: "phase", lang: "en" });
    const status = el("p", { class: "status", part: "status", role: "status", lang: "en" });
    const toast = el("button", { class: "toast", part: "toast", type: "button", lang: "en", hidden: "" });
    const feed = el("div", { part: "feed", role: "feed", "aria-label": "Updates" });
    const head = el("div", { class: "head", part: "head" }, phase, el("h2", {}, headline), status);
    const story = el("section", { part: "story", hidden: "" }, head, el("div", { class: "room" }, toast), feed);
    const fallback = el("slot");
    toast.addEventListener("click", () => this.#release());
    root.append(story, fallback);
    this.#parts = { headline, phase, status, toast, feed, story, fallback };
  }

  /** From what caches keep, so that a page with many readers asks the server for one thing only: what comes. */
  async #begin(turn) {
    const article = encodeURIComponent(this.getAttribute("article") ?? "");
    const address = new URL(`v1/articles/${article}`, this.#site);
    this.#parts.headline.href = new URL(`articles/${article}`, this.#site);
    const page = await fetch(address).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
    if (turn !== this.#began) return;
    if (page) this.#reset(page);
    this.#follower = follow(address + "/updates", {
      after: page?.position,
      onReset: (frame) => this.#reset(frame),
      onEntry: (frame) => this.#entry(frame),
      onState: (status) => this.#connected(status),
    });
  }

  #connected({ state }) {
    const words = { live: "New updates appear here by themselves.", waiting: "Reconnecting.", stale: "Newer updates may be missing.", gone: "" };
    this.#parts.status.textContent = words[state] ?? this.#parts.status.textContent;
    if (state === "gone") this.#show(false);
    this.dispatchEvent(new CustomEvent("dateline-state", { detail: { state } }));
  }

  #show(isThere) {
    this.#parts.story.hidden = !isThere;
    this.#parts.fallback.hidden = isThere;
  }

  #reset({ front, updates }) {
    this.#updates = new Map(updates.map((update) => [update.id, update]));
    this.#waiting.clear();
    this.#front(front);
    this.#draw();
    this.#show(true);
  }

  #entry({ shows }) {
    if (shows.front) this.#front(shows.front);
    for (const update of shows.updates ?? (shows.update ? [shows.update] : [])) this.#take(update);
    if (shows.front) this.#draw();
    this.#ring();
  }

  /** What changes is changed where it stands; what is new waits until it is asked for: nothing may jump in another's page. */
  #take(update) {
    const isNew = !this.#updates.has(update.id);
    this.#updates.set(update.id, update);
    if (isNew && update.state === "posted" && !this.hasAttribute("auto")) this.#waiting.add(update.id);
    else if (isNew) this.#draw();
    else this.#find(update.id)?.replaceWith(this.#build(update));
    if (update.state !== "posted") this.#waiting.delete(update.id);
  }

  #front(front) {
    const { story, headline, phase } = this.#parts;
    story.lang = front.language;
    story.dir = "auto";
    headline.textContent = front.headline;
    phase.textContent = front.phase === "live" ? "Live" : "Closed";
    this.#pinned = front.pinned ?? null;
  }

  #ring() {
    const number = this.#waiting.size;
    this.#parts.toast.hidden = number === 0;
    this.#parts.toast.textContent = number === 1 ? "1 new update" : `${number} new updates`;
  }

  #release() {
    this.#waiting.clear();
    this.#draw();
    this.#ring();
  }

  #find(id) {
    return [...this.#parts.feed.children].find((node) => node.dataset.id === id);
  }

  /** Keeps the nodes that are there already, so that nobody's place in them is lost. */
  #draw() {
    const order = (update) => (update.id === this.#pinned ? Infinity : update.seq);
    const shown = [...this.#updates.values()]
      .filter(({ id }) => !this.#waiting.has(id))
      .sort((a, b) => order(b) - order(a))
      .slice(0, this.#most)
      .map((update) => this.#find(update.id) ?? this.#build(update));
    shown.forEach((node) => (node.dataset.pinned = String(node.dataset.id === this.#pinned)));
    this.#parts.feed.replaceChildren(...shown);
  }

  #build(update) {
    const node = el(
      "article",
      { class: "update", part: "update " + update.state, id: "u-" + update.id, "aria-labelledby": "l-" + update.id, "data-id": update.id, "data-state": update.state, "data-pinned": String(update.id === this.#pinned) },
      words(lasting(update), this.#parts.headline.href),
      meta(update),
    );
    for (const part of PARTS) node.querySelectorAll("." + part).forEach((found) => found.setAttribute("part", part));
    return node;
  }
}

customElements.get("dateline-live") ?? customElements.define("dateline-live", DatelineLive);
