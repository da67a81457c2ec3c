// The middle pane: the proposal that is selected, a story that no page tells, or a page that is worked on.

import "./desk-facts.js";
import { desk } from "./desk.js";
import { html, keyed, nothing, Part } from "./lit.js";

class DeskDetail extends Part {
  get follows() {
    return [desk];
  }

  connectedCallback() {
    super.connectedCallback();
    desk.addEventListener("selected", this.#top);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    desk.removeEventListener("selected", this.#top);
  }

  #top = () => (document.getElementById("detail").scrollTop = 0);

  /** Keyed: another proposal gets fields of its own, and the same one keeps those that it has, with focus and caret. */
  render() {
    const candidate = desk.candidates.get(desk.selected);
    if (candidate) return keyed(candidate.id, html`<desk-candidate .candidate=${candidate}></desk-candidate>`);
    const card = desk.card;
    if (card) return keyed(card.id, html`<desk-card .card=${card}></desk-card>`);
    if (desk.story) return keyed(desk.selected, html`<desk-facts .article=${desk.story.id}></desk-facts><h2 class="over">On the page now</h2><desk-page .story=${desk.story}></desk-page>`);
    const line = desk.queue.order.length > 0 ? "Choose a proposal." : "Nothing to decide.";
    return html`<p class="empty">${line}</p>${nothing}`;
  }
}

customElements.define("desk-detail", DeskDetail);
