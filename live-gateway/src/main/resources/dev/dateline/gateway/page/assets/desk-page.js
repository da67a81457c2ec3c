// What readers of a story have now, with what an editor can do about it.

import { may } from "./acts.js";
import "./desk-entry.js";
import "./desk-story.js";
import "./desk-style.js";
import { desk, selectedStory } from "./desk.js";
import { guard, html, nothing, Part, repeat } from "./lit.js";
import { el, meta, words } from "./update.js";

const SHOWN = 8;
export const PHASES = { live: "Live", closed: "Closed" };

/** Made by what makes it for readers, and only anew where it differs. */
export function block(update, hook) {
  const article = () => el("article", { class: "update", "data-test": hook, "data-state": update.state, dir: "auto" }, words(update), meta(update));
  return guard([JSON.stringify(update)], article);
}

const isActive = ({ state, pinned }) => state === "posted" || pinned || (state === "retracted" && may("take_down"));

/** `story`: its id, headline and phase. */
class DeskPage extends Part {
  static properties = { story: { attribute: false }, all: { state: true } };

  get follows() {
    return [desk];
  }

  #one(update) {
    const marks = [update.pinned && "pinned", update.key && `key event: ${update.key}`].filter(Boolean);
    return html`<li data-test="page-update" data-id=${update.id}>${block(update, "current")}
      ${marks.length > 0 ? html`<p class="held" data-test="page-marks" dir="auto">${marks.join(" · ")}</p>` : nothing}
      ${may("decide") && isActive(update) ? html`<desk-entry .article=${this.story.id} .shown=${update}></desk-entry>` : nothing}</li>`;
  }

  #updates(page) {
    if (!page) return nothing;
    const { updates } = page;
    if (updates.length === 0) return html`<p class="empty">No update yet.</p>`;
    const more = updates.length - SHOWN;
    const shown = this.all ? updates : updates.slice(0, SHOWN);
    return html`<ol class="entries">${repeat(shown, (update) => update.id, (update) => this.#one(update))}</ol>
      ${more > 0 && !this.all
        ? html`<p><button type="button" class="quiet" data-test="page-more" @click=${() => (this.all = true)}>Show ${more} older</button></p>`
        : nothing}`;
  }

  render() {
    const { id, headline, phase } = this.story;
    const chosen = desk.selected === selectedStory(id);
    return html`<p class="for"><a href="/articles/${id}" data-test="page-link" dir="auto">${headline}</a>
        <span class="phase" data-phase=${phase}>${PHASES[phase]}</span>
        ${chosen ? nothing : html`<a href="#a-${id}" data-test="page-open" @click=${(event) => desk.selectByLink(event, selectedStory(id))}>more room</a>`}</p>
      ${may("decide") ? html`<desk-story .story=${this.story}></desk-story><desk-style .article=${id}></desk-style>` : nothing}
      ${this.#updates(desk.pages.get(id))}`;
  }
}

customElements.define("desk-page", DeskPage);
