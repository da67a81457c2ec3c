// The update as it would look to readers, what is on the page now, and the stories to choose from.

import "./desk-facts.js";
import { block, PHASES } from "./desk-page.js";
import { desk, selectedStory } from "./desk.js";
import { current, drafts } from "./drafts.js";
import { html, keyed, nothing, Part, repeat } from "./lit.js";
import { shown } from "./picturing.js";

function asUpdate(card) {
  const { text, confidence, media } = current(card);
  return {
    id: "preview",
    time: card.suggestion.stamp,
    label: card.label,
    paragraphs: text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean),
    credit: card.suggestion.credit,
    confidence: confidence.toLowerCase(),
    state: "posted",
    media: shown(media),
  };
}

/** Chosen, it is worked on beside this list. */
function story({ id, headline, phase }) {
  const key = selectedStory(id);
  return html`<li>
    <a href="#a-${id}" dir="auto" data-test="story-choice" aria-current=${desk.selected === key ? "true" : nothing}
      @click=${(event) => desk.selectByLink(event, key)}>${headline}</a> <span class="phase" data-phase=${phase}>${PHASES[phase]}</span>
    <a href="/articles/${id}" aria-label="Page of ${headline}">page</a>
    <a href="/desk/articles/${id}/history" aria-label="History of ${headline}">history</a>
  </li>`;
}

class DeskPreview extends Part {
  get follows() {
    return [desk, drafts];
  }

  #beside(card) {
    const { article, articleHeadline } = card;
    const page = desk.stories.get(article) ?? { id: article, headline: articleHeadline, phase: "live" };
    return html`<h2 class="over">As readers see it</h2>
      <div class="sheet-piece" data-test="preview">${block(asUpdate(card), "preview-update")}</div>
      ${keyed(article, html`<desk-facts .article=${article}></desk-facts>`)}
      <h2 class="over">On the page now</h2>
      ${keyed(article, html`<desk-page .story=${page}></desk-page>`)}`;
  }

  render() {
    const { card } = desk;
    return html`${card ? this.#beside(card) : nothing}
      <h2 class="over">Stories</h2>
      <ul class="pages">${repeat(desk.stories.values(), (one) => one.id, story)}</ul>`;
  }
}

customElements.define("desk-preview", DeskPreview);
