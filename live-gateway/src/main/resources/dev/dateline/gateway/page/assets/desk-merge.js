// A proposal made a part of an update that readers have already: which one, and how that reads from now on.

import { mergeInto } from "./acts.js";
import { desk } from "./desk.js";
import { button } from "./desk-card.js";
import { current, drafts } from "./drafts.js";
import { fetchEntries } from "./entries.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { plain } from "./queue.js";
import { counted } from "./style.js";

const SHOWN = 12;
const STANDINGS = ["CONFIRMED", "CLAIMED", "UNCONFIRMED"];

/** Under which the half-written words are kept. */
export const mergeDraft = (card) => `${card.id}.merge`;

const field = (label, control) => html`<label>${label} ${control}</label>`;

/** Both credits, each once. */
function credits({ post }, { suggestion }) {
  const named = [post.credit, suggestion.credit].filter(Boolean);
  return named.length === 2 && named[0].includes(named[1]) ? named[0] : named.join(", ");
}

class DeskMerge extends Part {
  static properties = { card: { attribute: false }, entries: { state: true }, search: { state: true }, line: { state: true } };

  constructor() {
    super();
    Object.assign(this, { entries: null, search: "", line: "One moment…" });
  }

  get follows() {
    return [outbox, drafts];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  async #ask() {
    try {
      const { updates } = await fetchEntries(this.card.article);
      this.entries = updates.filter(({ state }) => state === "posted");
      this.line = this.entries.length > 0 ? this.#overtaken() : "No update stands on this page yet: approve it instead.";
    } catch (problem) {
      this.line = problem.message;
    }
    await this.updateComplete;
    this.querySelector("input, textarea")?.focus();
  }

  get #draft() {
    return drafts.of(mergeDraft(this.card));
  }

  get #target() {
    return this.entries?.find(({ id }) => id === this.#draft?.entry);
  }

  /** Half-written words may be of an update that somebody has changed since. */
  #overtaken() {
    const [draft, target] = [this.#draft, this.#target];
    if (draft && !target) drafts.drop(mergeDraft(this.card));
    return target && draft.base !== target.base ? "This update was decided on since you wrote this. Look at it again." : "";
  }

  async #choose(entry) {
    const { text } = current(this.card);
    drafts.keep(mergeDraft(this.card), {
      entry: entry.id,
      base: entry.base,
      text: `${entry.post.text}\n\n${text.trim()}`,
      note: `Adds what ${this.card.source} reports.`,
      confidence: entry.post.confidence,
      credit: credits(entry, this.card),
    });
    this.line = "";
    await this.updateComplete;
    this.querySelector("textarea").focus();
  }

  async #back() {
    if (!this.#target) return this.dispatchEvent(new Event("shut"));
    drafts.drop(mergeDraft(this.card));
    this.line = "";
    await this.updateComplete;
    this.querySelector("input")?.focus();
  }

  #keep = (event) => drafts.keep(mergeDraft(this.card), { ...this.#draft, ...Object.fromEntries(new FormData(event.currentTarget)) });

  #keys = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };

  #send = (event) => {
    event.preventDefault();
    const [target, { text, note, confidence, credit }] = [this.#target, this.#draft];
    if (!text.trim() || !note.trim()) this.line = "A merge needs its text and a note to readers.";
    else if (text.trim() === target.post.text) this.line = "The update reads as before: write in what is new, or go back.";
    else if (outbox.under(target.id)) this.line = "Another decision on this update is on its way.";
    else {
      const words = { text: text.trim(), note: note.trim(), confidence, credit: credit.trim() };
      if (mergeInto(this.card, target, words, mergeDraft(this.card))) this.dispatchEvent(new Event("shut"));
    }
  };

  // ---- what is drawn ------------------------------------------------------------------------------------------------

  #choice(entry) {
    return html`<li><button type="button" class="choice" data-test="merge-choice" data-id=${entry.id} ?disabled=${Boolean(outbox.under(entry.id))}
      @click=${() => this.#choose(entry)}><span class="label">${entry.label}</span> <span dir="auto">${entry.text}</span></button></li>`;
  }

  /** Newest first, as the page has them. */
  #choices() {
    if (!this.entries?.length) return nothing;
    const words = plain(this.search).split(/\s+/).filter(Boolean);
    const fits = this.entries.filter(({ label, text }) => words.every((word) => plain(`${label} ${text}`).includes(word)));
    const more = fits.length - SHOWN;
    return html`<label>Which update? <input type="search" autocomplete="off" dir="auto" placeholder="Words in it" data-test="merge-search"
        .value=${live(this.search)} @input=${(event) => (this.search = event.target.value)}></label>
      <ol class="choosing">${repeat(fits.slice(0, SHOWN), ({ id }) => id, (entry) => this.#choice(entry))}</ol>
      ${more > 0 ? html`<p class="held">and ${more} older: search for words in it</p>` : nothing}
      ${fits.length === 0 ? html`<p class="empty">No update has these words.</p>` : nothing}`;
  }

  #sides(target) {
    return html`<div class="sides">
      <section><h4 class="over">On the page now</h4><p class="label">${target.label}</p><p class="copy" dir="auto" data-test="merge-theirs">${target.post.text}</p></section>
      <section><h4 class="over">This report</h4><p class="label">${this.card.source}</p><p class="copy" dir="auto" data-test="merge-mine">${current(this.card).text}</p></section>
    </div>`;
  }

  #form(target) {
    const { text, note, confidence, credit } = this.#draft;
    const option = (value) => html`<option value=${value} ?selected=${value === confidence}>${value.toLowerCase()}</option>`;
    return html`${this.#sides(target)}
      <form class="fields" data-test="merge-form" @input=${this.#keep} @keydown=${this.#keys} @submit=${this.#send}>
        ${field("The update from now on", html`<textarea name="text" rows="7" maxlength="20000" required spellcheck="true" dir="auto"
          aria-keyshortcuts="Control+Enter" data-test="merge-text" .value=${live(text)}></textarea>`)}
        <p class="count">${counted(text, desk.rules.pushCharacters)}</p>
        ${field("Note to readers: what is new", html`<input name="note" maxlength="500" required autocomplete="off" dir="auto"
          data-test="merge-note" .value=${live(note)}>`)}
        <div class="pair">${field("Standing", html`<select name="confidence" data-test="merge-confidence" .value=${live(confidence)}>${STANDINGS.map(option)}</select>`)}
        ${field("Credit, if any", html`<input name="credit" maxlength="200" autocomplete="off" dir="auto" data-test="merge-credit" .value=${live(credit)}>`)}</div>
        <p class="row"><button class="primary" data-test="merge-send">Merge</button>
          ${button("Another update", null, "merge-other", () => this.#back())}</p>
      </form>`;
  }

  render() {
    const target = this.#target;
    return html`<section class="merging" data-test="merging" aria-label="Merge into an update">
      <h3>Merge into an update</h3>
      ${target ? this.#form(target) : this.#choices()}
      <p class="problem" role="status" data-test="merge-line">${this.line}</p>
      ${target ? nothing : html`<p class="row">${button("Back", null, "merge-back", () => this.#back())}</p>`}
    </section>`;
  }
}

customElements.define("desk-merge", DeskMerge);
