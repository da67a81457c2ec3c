// One watch: its name, its query, and what that would catch, tried while it is written.

import { html, live, nothing, Part } from "./lit.js";
import { timeOfDay } from "./house.js";
import { attempt } from "./watching.js";

const PAUSE = 300;

/** The part of the query that is meant, marked; what is missing is shown as a gap. */
function place(query, { from, to }) {
  const bad = query.slice(from, to) || "\u2038";
  return html`<code class="place">${query.slice(Math.max(0, from - 40), from)}<mark>${bad}</mark>${query.slice(to, to + 40)}</code>`;
}

function refused(query, verdict) {
  const problem = verdict.problem[0].toUpperCase() + verdict.problem.slice(1) + ".";
  return html`<p>${problem}</p>${query.trim() ? place(query, verdict) : nothing}`;
}

function fits({ caught, of, newest }, times) {
  const items = of === 1 ? "item" : "items";
  const line = of === 0 ? "Nothing has come in yet to try it on." : `Would have caught ${caught} of the last ${of} ${items}.`;
  const hit = (item) => html`<li><span class="when">${timeOfDay(Date.parse(item.made), times)}</span> <span dir="auto">${item.headline}</span></li>`;
  return html`<p>${line}</p>${newest.length > 0 ? html`<ol>${newest.map(hit)}</ol>` : nothing}`;
}

/** `row`: name, query, was (the phrases that it is the text of, with that text). Says `edited` and `removed`. */
class DeskWatch extends Part {
  static properties = { row: { attribute: false }, standing: { attribute: false }, verdict: { state: true } };
  #asking = null;
  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.attempt();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#asking?.abort();
    clearTimeout(this.#timer);
  }

  /** Only the newest wording is asked about: an answer to an older one would speak of what no longer stands there. */
  async attempt() {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const { query } = this.row;
    if (!query.trim()) return void (this.verdict = "");
    try {
      const verdict = await attempt(this.standing.desk, query, phrases(this.row), asking.signal);
      if (!asking.signal.aborted) this.verdict = verdict;
    } catch {
      if (!asking.signal.aborted) this.verdict = "No answer came, so this could not be tried.";
    }
  }

  #say(what) {
    this.dispatchEvent(new Event(what, { bubbles: true }));
  }

  #rename = (event) => {
    this.row.name = event.target.value;
    this.#say("edited");
  };

  #rewrite = (event) => {
    this.row.query = event.target.value;
    this.#say("edited");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.attempt(), PAUSE);
  };

  #told(verdict) {
    if (!verdict) return nothing;
    if (typeof verdict === "string") return html`<p>${verdict}</p>`;
    return verdict.type === "refused" ? refused(this.row.query, verdict) : fits(verdict, this.standing);
  }

  render() {
    const { row, verdict } = this;
    const state = typeof verdict === "object" ? verdict.type : "";
    return html`<div class="row">
        <input maxlength="100" autocomplete="off" dir="auto" data-test="watch-name" aria-label="Name of the watch"
          .value=${live(row.name)} @input=${this.#rename}>
        <button type="button" class="quiet" data-test="watch-remove" @click=${() => this.#say("removed")}>Remove</button>
      </div>
      <textarea rows="2" maxlength="2000" spellcheck="false" dir="auto" data-test="watch-query"
        aria-label="What it looks for" aria-describedby="verdict-${row.key}"
        aria-invalid=${state === "refused" ? "true" : nothing} .value=${live(row.query)} @input=${this.#rewrite}></textarea>
      <div class="verdict" role="status" data-test="watch-verdict" id="verdict-${row.key}" data-state=${state}>${this.#told(verdict)}</div>`;
  }
}

/** What the row's query is the text of; undefined where there are none, or no longer. */
export function phrases(row) {
  return row.query.trim() === row.was.query ? row.was.phrases : undefined;
}

customElements.define("desk-watch", DeskWatch);
