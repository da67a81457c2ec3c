// The search box and the filters above the queue. What they leave out is counted, one press away from being back.

import { desk } from "./desk.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { isFiltering, unfiltered } from "./queue.js";

const KINDS = { "": "every kind", statement: "statements", wire: "wire", mends: "kills, corrections" };
const URGENCIES = ["2", "3", "5"].map((least) => [least, `urgency 1–${least}`]);
const STATES = { "": "every state", held: "held", "half-written": "half-written" };

class DeskFilter extends Part {
  static properties = { open: { state: true } };

  constructor() {
    super();
    this.open = isFiltering({ ...desk.filter, q: "" });
  }

  get follows() {
    return [desk];
  }

  #choice(field, label, words) {
    const set = (event) => desk.narrow({ [field]: event.target.value });
    return html`<select aria-label=${label} data-test="filter-${field}" ?data-set=${desk.filter[field] !== ""}
      .value=${live(desk.filter[field])} @change=${set}>
      ${repeat(words, ([value]) => value, ([value, word]) => html`<option value=${value} ?selected=${value === desk.filter[field]}>${word}</option>`)}
    </select>`;
  }

  #choices() {
    const stories = [["", "every story"], ...[...desk.stories.values()].map(({ id, headline }) => [id, headline])];
    return html`<div class="choices" id="choices">
      ${this.#choice("story", "Story", stories)} ${this.#choice("kind", "Kind", Object.entries(KINDS))}
      ${this.#choice("urgency", "Urgency", [["", "any urgency"], ...URGENCIES])}
      ${this.#choice("state", "State", Object.entries(STATES))}
    </div>`;
  }

  #key = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (desk.filter.q) desk.narrow({ q: "" });
    else event.target.blur();
  };

  #left() {
    const { open, order } = desk.queue;
    if (!isFiltering(desk.filter)) return nothing;
    const hidden = open - order.length;
    const all = () => desk.narrow(unfiltered());
    const line = hidden === 0 ? "Nothing is hidden." : `${hidden} hidden by the filter.`;
    return html`<p class="left-out"><span role="status" data-test="left-out">${line}</span>
      <button type="button" class="quiet" data-test="filter-all" @click=${all}>Show all</button></p>`;
  }

  render() {
    const type = (event) => desk.narrow({ q: event.target.value });
    return html`<div role="search" class="filter">
      <input type="search" id="search" aria-label="Search the queue" aria-keyshortcuts="/" placeholder="Search"
        autocomplete="off" spellcheck="false" maxlength="200"
        data-test="search" .value=${live(desk.filter.q)} @input=${type} @keydown=${this.#key}><button type="button" class="quiet" data-test="filter"
        aria-expanded=${this.open} aria-controls=${this.open ? "choices" : nothing} @click=${() => (this.open = !this.open)}>Filter</button>
      ${this.open ? this.#choices() : nothing}
      ${this.#left()}
    </div>`;
  }
}

customElements.define("desk-filter", DeskFilter);
