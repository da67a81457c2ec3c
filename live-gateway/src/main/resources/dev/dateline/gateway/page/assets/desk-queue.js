// The queue, and below it what has nowhere to go.

import { desk, isEmbargoed } from "./desk.js";
import { drafts, isEdited } from "./drafts.js";
import { html, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { others } from "./presence.js";
import { age, FLAGS, inWords, isFiltering, isLate, mends } from "./queue.js";
import { timeOfDay } from "./house.js";

const byId = (one) => one.id;
const current = (one) => (one.id === desk.selected ? "true" : nothing);

/** What else is to be said of a card, each in a word. */
function marks(card) {
  const under = outbox.under(card.id);
  const words = [
    isEmbargoed(card) && "embargo",
    card.state === "held" && "held",
    !under && isEdited(card) && "half-written",
    under && "on its way",
    isFiltering(desk.filter) && mends(card) && !desk.fits(card) && "beyond the filter",
  ];
  const names = others(card.id);
  return html`${words.filter(Boolean).map((word) => html`<span class="held">${word}</span>`)}${
    names ? html`<span class="looked" data-test="looked-at"><span class="unseen">also looking: </span>${names}</span>` : nothing
  }`;
}

function item(card, now) {
  const flag = FLAGS[card.relation];
  const late = isLate(card, now, desk.rules);
  const waiting = html`<span class="age" data-late=${late} data-test="age"><span class="unseen">waiting </span>${inWords(age(card, now))}</span>`;
  return html`<li>
    <a class="item" href="#p-${card.id}" data-test="proposal"
      data-id=${card.id} data-relation=${card.relation} data-state=${card.state} aria-current=${current(card)}>
      <span class="from">${card.source}</span><span class="when">${card.providerTime}</span>
      ${flag ? html`<span class="flag">▲ ${flag}</span>` : nothing}
      <span class="what" dir="auto">${card.headline}</span>
      <span class="facts"><span class="urgency">urgency ${card.urgency}</span>${waiting}</span>
      <span class="marks">${marks(card)}</span>
    </a>
  </li>`;
}

function stray(candidate) {
  return html`<li>
    <a class="item" href="#s-${candidate.id}" data-test="candidate" data-id=${candidate.id} aria-current=${current(candidate)}>
      <span class="from">${candidate.items} items</span><span class="when">${timeOfDay(Date.parse(candidate.since), desk.times)}</span>
      <span class="what" dir="auto">${candidate.headline}</span>
    </a>
  </li>`;
}

class DeskQueue extends Part {
  static properties = { spoken: { state: true } };
  #minute = 0;

  get follows() {
    return [desk, drafts, outbox];
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("click", this.#click);
    desk.addEventListener("selected", this.#show);
    this.#minute = setInterval(() => this.requestUpdate(), 15_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#minute);
    desk.removeEventListener("selected", this.#show);
  }

  #click = (event) => {
    const link = event.target.closest("a[data-id]");
    if (link) desk.selectByLink(event, link.dataset.id);
  };

  /** Once it is drawn: the one that is selected now is the one that is marked. */
  #show = async () => {
    this.spoken = this.#place();
    await this.updateComplete;
    const selected = this.querySelector("[aria-current]");
    selected?.scrollIntoView({ block: "nearest" });
    if (document.activeElement?.matches("desk-queue .item")) selected?.focus({ preventScroll: true });
  };

  /** Said aloud when another is selected, and not whenever the queue moves. */
  #place() {
    const index = desk.queue.order.findIndex((card) => card.id === desk.selected);
    return index < 0 ? "" : `${index + 1} of ${desk.queue.order.length}: ${desk.card.headline}`;
  }

  updated() {
    document.title = desk.queue.open > 0 ? `(${desk.queue.open}) Desk` : "Desk";
  }

  render() {
    const { open, order, strays } = desk.queue;
    const now = Date.now();
    return html`<div class="head"><h2 class="over">Queue <span id="count" data-test="count">${open}</span></h2>
        <desk-filter></desk-filter></div>
      <p class="unseen" role="status" data-test="spoken">${this.spoken}</p>
      <ol id="queue">${repeat(order, byId, (card) => item(card, now))}</ol>
      ${open > 0 ? nothing : html`<p class="empty" id="empty">Nothing to decide. New proposals appear here.</p>`}
      ${open > 0 && order.length === 0 ? html`<p class="empty">Nothing here fits the filter.</p>` : nothing}
      <section id="nowhere" aria-labelledby="nowhere-title" ?hidden=${strays.length === 0}>
        <h2 class="over" id="nowhere-title">Nowhere to go <span id="stray" data-test="stray">${strays.length}</span></h2>
        <ol id="candidates">${repeat(strays, byId, stray)}</ol>
      </section>`;
  }
}

customElements.define("desk-queue", DeskQueue);
