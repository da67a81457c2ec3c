// What goes out later by itself: at once after all, or called off. What went out so without a picture, until it is seen.

import { may, release, unschedule } from "./acts.js";
import { desk } from "./desk.js";
import { button } from "./desk-card.js";
import { keysOf, own, read, write } from "./kept.js";
import { html, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { inWords, known } from "./when.js";

/** Who comes to work a day later finds it in the article's history. */
const DAY = 24 * 3_600_000;
const ROOM = "leftOut";

const keyOf = ({ article, entry }) => own(ROOM) + `${article}/${entry}`;
const timesOf = (article) => known(desk.told(article));

function see(one) {
  keysOf(ROOM)
    .filter((key) => (read(key)?.at ?? 0) < Date.now() - DAY)
    .forEach((key) => localStorage.removeItem(key));
  write(keyOf(one), { at: Date.now() });
  desk.change();
}

class DeskScheduled extends Part {
  get follows() {
    return [desk, outbox];
  }

  #later(one) {
    const { headline } = desk.stories.get(one.article) ?? {};
    const disabled = Boolean(outbox.under(one.entry));
    return html`<li class="laid" data-test="scheduled" data-id=${one.entry}>
      <p><b>${inWords(Date.parse(one.due), timesOf(one.article))}</b>, <a href="/articles/${one.article}" dir="auto">${headline ?? one.article}</a></p>
      <p class="copy" dir="auto">${one.text}</p>
      ${may("decide")
        ? html`<div class="row">${button("Out now", null, "scheduled-now", () => release(one, one.text.slice(0, 80)), { disabled })}
          ${button("Call off", null, "scheduled-off", () => unschedule(one, one.text.slice(0, 80)), { disabled })}</div>`
        : nothing}
    </li>`;
  }

  #without(one) {
    const { headline } = desk.stories.get(one.article) ?? {};
    return html`<li class="laid" data-test="without" data-id=${one.entry}>
      <p><b>${inWords(Date.parse(one.at), timesOf(one.article))}</b>, <a href="/articles/${one.article}" dir="auto">${headline ?? one.article}</a></p>
      <p class="problem">Went out without ${one.media.join("; ")}</p>
      <div class="row">${button("Seen", null, "without-seen", () => see(one))}</div>
    </li>`;
  }

  #omissions() {
    const fresh = desk.leftOut.filter((one) => Date.parse(one.at) > desk.clock() - DAY && !read(keyOf(one)));
    if (fresh.length === 0) return nothing;
    return html`<section class="laid-before" aria-labelledby="without-title">
      <h2 class="over" id="without-title">Out without a picture <span>${fresh.length}</span></h2>
      <ol>${repeat(fresh, keyOf, (one) => this.#without(one))}</ol></section>`;
  }

  #scheduled() {
    if (desk.scheduled.length === 0) return nothing;
    return html`<section class="laid-before" aria-labelledby="scheduled-title">
      <h2 class="over" id="scheduled-title">To go out later <span data-test="scheduled-count">${desk.scheduled.length}</span></h2>
      <ol>${repeat(desk.scheduled, (one) => one.entry, (one) => this.#later(one))}</ol></section>`;
  }

  render() {
    return [this.#omissions(), this.#scheduled()];
  }
}

customElements.define("desk-scheduled", DeskScheduled);
