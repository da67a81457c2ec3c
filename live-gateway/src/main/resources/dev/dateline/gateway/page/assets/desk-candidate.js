// A story that no page tells: what came in for it, and a headline to open a page with.

import { hideCandidate, openPage } from "./acts.js";
import { gist } from "./candidates.js";
import { desk } from "./desk.js";
import { drafts } from "./drafts.js";
import { html, live, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { timeOfDay } from "./house.js";

const piece = ({ made, source, headline }) => html`<li>
  <span class="when">${timeOfDay(Date.parse(made), desk.times)}</span> <b>${source}</b> <span dir="auto">${headline}</span>
</li>`;

class DeskCandidate extends Part {
  static properties = { candidate: { attribute: false } };

  get follows() {
    return [outbox, drafts];
  }

  #open = (event) => {
    event.preventDefault();
    const headline = event.target.elements.headline.value.trim();
    if (headline) openPage(this.candidate, headline);
  };

  render() {
    const { candidate } = this;
    const headline = drafts.of(candidate.id)?.headline ?? candidate.headline;
    const keep = (event) => drafts.keep(candidate.id, { headline: event.target.value });
    return html`<article class="proposal">
      <p class="over" data-test="gist">${gist(candidate, desk.times)}</p>
      <h2 dir="auto">${candidate.headline}</h2>
      <p class="for">${candidate.sources.join(", ")}. No live page takes these.</p>
      <form class="fields" @submit=${this.#open}>
        <label>Headline <input name="headline" maxlength="300" required autocomplete="off" dir="auto" data-test="candidate-headline"
          .value=${live(headline)} @input=${keep}></label>
        <p class="row"><button class="primary" data-test="open-page" ?disabled=${Boolean(outbox.under(candidate.id))}>Open a live page</button>
          <button type="button" class="quiet" data-test="hide-candidate" @click=${() => hideCandidate(candidate)}>Not for us</button></p>
        <p class="for">Its items are offered for the page once it is open. “Not for us” hides the story here until it grows.</p>
      </form>
      <ol class="pieces">${repeat(candidate.pieces, (one) => one.made + one.headline, piece)}</ol>
    </article>`;
  }
}

customElements.define("desk-candidate", DeskCandidate);
