// What a story watches for: kept only where matching can run all of it, and never over somebody else's without a word.

import { desk } from "./desk.js";
import { phrases } from "./desk-watch.js";
import { drafts } from "./drafts.js";
import { html, live, Part, repeat } from "./lit.js";
import { merged } from "./merging.js";
import { timeOfDay } from "./house.js";
import { configure, fetchSettings, settingsAt } from "./watching.js";

const MOST = 50;
const typed = (row) => ({ name: row.name, query: row.query, phrases: phrases(row) });
const trimmed = (watch) => ({ ...watch, name: watch.name.trim(), query: watch.query.trim() });

class DeskWatches extends Part {
  static properties = { article: { state: true }, standing: { state: true }, rows: { state: true }, line: { state: true }, busy: { state: true } };
  #help = null;
  #made = 0;

  constructor() {
    super();
    Object.assign(this, { article: "", standing: null, rows: [], line: "", busy: false });
  }

  /** How a watch is written is the page's own text. */
  createRenderRoot() {
    this.#help = this.querySelector("details");
    return super.createRenderRoot();
  }

  open(article) {
    this.article = article ?? [...desk.stories.keys()][0] ?? "";
    this.requestUpdate();
    this.closest("dialog").showModal();
    if (this.article) this.#load(this.article);
    else this.line = "No story is open.";
  }

  get #key() {
    return "watches." + this.standing.article;
  }

  #row({ name, query, phrases }) {
    return { key: ++this.#made, name, query, was: { query: query.trim(), phrases } };
  }

  #keep() {
    drafts.keep(this.#key, { base: this.standing.base, before: this.standing.watches, watches: this.rows.map(typed) });
  }

  #draw(watches) {
    this.rows = watches.map((watch) => this.#row(watch));
  }

  /** Draws what was written here together with what stands now, which began as `before`; gives lines that say what is new. */
  #drawBoth(before, watches) {
    const both = merged(before, watches, this.standing.watches);
    this.#draw(both.watches);
    this.#keep();
    return both.lines.join(" ");
  }

  async #load(article) {
    Object.assign(this, { standing: null, rows: [], line: "" });
    try {
      const { ok, status, answer } = await fetchSettings(article);
      if (this.article !== article) return;
      if (!ok) return void (this.line = answer.error ?? `The server said ${status}.`);
      this.standing = answer;
    } catch {
      return void (this.line = "The server cannot be reached just now.");
    }
    const draft = drafts.of(this.#key);
    if (!draft || draft.base === this.standing.base) return this.#draw(draft?.watches ?? this.standing.watches);
    const news = this.#drawBoth(draft.before ?? [], draft.watches);
    this.line = `These settings were changed since you wrote this. ${news} Look at it again before you save.`;
  }

  // ---- saving -------------------------------------------------------------------------------------------------------

  async #save() {
    const watches = this.rows.map(typed).map(trimmed);
    const blank = watches.findIndex((watch) => !watch.name || !watch.query);
    if (blank >= 0) {
      this.line = "Each watch needs a name and something to look for.";
      this.querySelectorAll(`[data-test=${watches[blank].name ? "watch-query" : "watch-name"}]`)[blank].focus();
      return;
    }
    Object.assign(this, { busy: true, line: "Saving…" });
    try {
      await this.#settled(await configure(this.standing, { watches }), watches);
    } catch {
      this.line = "No answer came. It may have been saved: open this again to see.";
    }
    this.busy = false;
  }

  async #settled({ status, answer }, watches) {
    if (status === 201) {
      drafts.drop(this.#key);
      this.closest("dialog").close();
      desk.say(`Saved what is watched for: ${desk.stories.get(this.article)?.headline ?? this.article}`);
    } else if (answer.watches) {
      this.#showBad(answer.watches);
    } else if (status === 409 && answer.winner) {
      await this.#overtaken(answer.winner, watches);
    } else if (status === 401) {
      this.line = "You are signed out. Sign in again in another tab, then save; this is kept.";
    } else {
      this.line = answer.error ?? answer.detail ?? `The server said ${status}.`;
    }
  }

  #showBad(bad) {
    const parts = [...this.querySelectorAll("desk-watch")];
    for (const one of bad) {
      const part = parts.find(({ row }) => row.name.trim() === one.watch);
      if (part) part.verdict = { type: "refused", ...one };
    }
    this.line = bad.length === 1 ? "One watch cannot be used. Nothing was saved." : `${bad.length} watches cannot be used. Nothing was saved.`;
  }

  /** All that the winner set is taken over before the next try: what is saved is saved whole. */
  async #overtaken({ by, at, version }, watches) {
    const mine = this.standing;
    const told = (times) => `${by} changed these settings at ${timeOfDay(Date.parse(at), times)}. Nothing was saved`;
    const now = await settingsAt(mine.article, version);
    if (this.standing !== mine) return;
    if (!now) return void (this.line = told(mine) + ", and what was changed cannot be read just now: save again in a moment.");
    this.standing = now;
    const news = this.#drawBoth(mine.watches, watches);
    this.line = `${told(now)}. ${news} Look at it again, then save.`;
  }

  // ---- the form -----------------------------------------------------------------------------------------------------

  async #add() {
    this.rows = [...this.rows, this.#row({ name: `Watch ${this.rows.length + 1}`, query: "" })];
    this.#keep();
    await this.updateComplete;
    const added = [...this.querySelectorAll("desk-watch")].at(-1);
    await added.updateComplete;
    added.querySelector("textarea").focus();
  }

  #remove(row) {
    this.rows = this.rows.filter((one) => one !== row);
    this.#keep();
    this.querySelector("[data-test=watch-add]").focus();
  }

  #edited() {
    this.line = "";
    this.#keep();
  }

  #choose = (event) => {
    this.article = event.target.value;
    this.#load(this.article);
  };

  /** Enter would press the form's only plain button, which closes it. */
  #enter = (event) => {
    if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
  };

  render() {
    const stories = [...desk.stories.values()];
    const off = !this.standing;
    return html`<form method="dialog" class="fields">
      <label>Story <select name="article" data-test="watch-article" .value=${live(this.article)} @change=${this.#choose}>
        ${repeat(stories, ({ id }) => id, ({ id, headline }) => html`<option value=${id} ?selected=${id === this.article}>${headline}</option>`)}</select></label>
      <ol id="watches" @keydown=${this.#enter}>${repeat(this.rows, (row) => row.key, (row) => html`<li class="watch" data-test="watch">
        <desk-watch .row=${row} .standing=${this.standing} @edited=${() => this.#edited()}
          @removed=${() => this.#remove(row)}></desk-watch></li>`)}</ol>
      ${this.#help}
      <p id="watch-line" class="problem" role="status" data-test="watch-line">${this.line}</p>
      <p class="row"><button class="primary" type="button" id="watch-save" data-test="watch-save" ?disabled=${off || this.busy}
        @click=${() => this.#save()}>Save</button>
        <button class="quiet" type="button" id="watch-add" data-test="watch-add" ?disabled=${off || this.rows.length >= MOST}
          @click=${() => this.#add()}>Add a watch</button>
        <button class="quiet" value="" formnovalidate data-test="watch-close">Close</button></p>
    </form>`;
  }
}

customElements.define("desk-watches", DeskWatches);
