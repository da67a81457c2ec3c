// What goes out later by itself: at once after all, or called off.

import { may, release, unschedule } from "./acts.js";
import { desk } from "./desk.js";
import { button } from "./desk-card.js";
import { html, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { inWords, isKnown } from "./when.js";

class DeskScheduled extends Part {
  get follows() {
    return [desk, outbox];
  }

  #later(one) {
    const { zone, headline } = desk.stories.get(one.article) ?? {};
    const disabled = Boolean(outbox.under(one.entry));
    return html`<li class="laid" data-test="scheduled" data-id=${one.entry}>
      <p><b>${inWords(Date.parse(one.due), zone && isKnown(zone) ? zone : "UTC")}</b>, <a href="/articles/${one.article}" dir="auto">${headline ?? one.article}</a></p>
      <p class="copy" dir="auto">${one.text}</p>
      ${may("decide")
        ? html`<div class="row">${button("Out now", null, "scheduled-now", () => release(one, one.text.slice(0, 80)), { disabled })}
          ${button("Call off", null, "scheduled-off", () => unschedule(one, one.text.slice(0, 80)), { disabled })}</div>`
        : nothing}
    </li>`;
  }

  render() {
    if (desk.scheduled.length === 0) return nothing;
    return html`<section class="laid-before" aria-labelledby="scheduled-title">
      <h2 class="over" id="scheduled-title">To go out later <span data-test="scheduled-count">${desk.scheduled.length}</span></h2>
      <ol>${repeat(desk.scheduled, (one) => one.entry, (one) => this.#later(one))}</ol></section>`;
  }
}

customElements.define("desk-scheduled", DeskScheduled);
