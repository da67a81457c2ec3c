// The update as it would look to readers, and what is on the page now.

import { desk } from "./desk.js";
import { current, drafts } from "./drafts.js";
import { guard, html, nothing, Part, repeat } from "./lit.js";
import { el, meta, words } from "./update.js";

const SHOWN = 8;
const PHASES = { live: "Live", closed: "Closed" };

function asUpdate(card) {
  const { text, confidence } = current(card);
  return {
    id: "preview",
    time: card.suggestion.stamp,
    label: card.label,
    paragraphs: text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean),
    credit: card.suggestion.credit,
    confidence: confidence.toLowerCase(),
    state: "posted",
  };
}

/** Made by what makes it for readers, and only anew where it differs. */
function block(update, hook) {
  const article = () => el("article", { class: "update", "data-test": hook, "data-state": update.state, dir: "auto" }, words(update), meta(update));
  return guard([JSON.stringify(update)], article);
}

/** Beside nothing that is selected. */
const story = ({ id, headline, phase }) => html`<li>
  <a href="/articles/${id}" dir="auto">${headline}</a> <span class="phase" data-phase=${phase}>${PHASES[phase]}</span>
  <a href="/desk/articles/${id}/history" aria-label="History of ${headline}">history</a>
</li>`;

class DeskPreview extends Part {
  get follows() {
    return [desk, drafts];
  }

  #now(page) {
    if (!page) return nothing;
    const updates = page.updates.slice(0, SHOWN);
    if (updates.length === 0) return html`<p class="empty">No update yet.</p>`;
    return repeat(updates, (update) => update.id, (update) => block(update, "current"));
  }

  render() {
    const { card } = desk;
    if (!card) return html`<h2 class="over">Stories</h2><ul class="pages">${repeat(desk.stories.values(), (one) => one.id, story)}</ul>`;
    return html`<h2 class="over">As readers see it</h2>
      <div class="sheet-piece" data-test="preview">${block(asUpdate(card), "preview-update")}</div>
      <h2 class="over">On the page now</h2>
      <p class="for"><a href="/articles/${card.article}" data-test="page-link" dir="auto">${card.articleHeadline}</a></p>
      ${this.#now(desk.pages.get(card.article))}`;
  }
}

customElements.define("desk-preview", DeskPreview);
