// The search box and the filters above the queue. What they leave out is counted, one press away from being back.

import { desk } from "./desk.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { isFiltering, unfiltered } from "./queue.js";

const KINDS = { "": "every kind", statement: "statements", wire: "wire", mends: "kills, corrections" };
const URGENCIES = { "": "any urgency", 2: "urgency 1–2", 3: "urgency 1–3", 5: "urgency 1–5" };
const STATES = { "": "every state", held: "held", "half-written": "half-written" };

class DeskFilter extends Part {
  get follows() {
    return [desk];
  }

  #choice(field, label, words) {
    const set = (event) => desk.narrow({ [field]: event.target.value });
    return html`<select aria-label=${label} data-test="filter-${field}" ?data-set=${desk.filter[field] !== ""} .value=${live(desk.filter[field])} @change=${set}>
      ${repeat(Object.entries(words), ([value]) => value, ([value, word]) => html`<option value=${value} ?selected=${value === desk.filter[field]}>${word}</option>`)}
    </select>`;
  }

  #stories() {
    const stories = [...desk.stories.values()].map(({ id, headline }) => [id, headline]);
    return Object.fromEntries([["", "every story"], ...stories]);
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
    return html`<p class="left-out" role="status" data-test="left-out">${hidden === 0 ? "The filter hides nothing." : `${hidden} hidden by the filter.`}
      <button type="button" class="quiet" data-test="filter-all" @click=${all}>Show all</button></p>`;
  }

  render() {
    const type = (event) => desk.narrow({ q: event.target.value });
    return html`<div role="search" class="filter">
      <input type="search" id="search" aria-label="Search the queue" aria-keyshortcuts="/" placeholder="Search  /" autocomplete="off" spellcheck="false" maxlength="200"
        data-test="search" .value=${live(desk.filter.q)} @input=${type} @keydown=${this.#key}>
      <details ?open=${isFiltering({ ...desk.filter, q: "" })}><summary>Filter</summary>
        <div class="choices">
          ${this.#choice("story", "Story", this.#stories())} ${this.#choice("kind", "Kind", KINDS)}
          ${this.#choice("urgency", "Urgency", URGENCIES)} ${this.#choice("state", "State", STATES)}
        </div>
      </details>
      ${this.#left()}
    </div>`;
  }
}

customElements.define("desk-filter", DeskFilter);
