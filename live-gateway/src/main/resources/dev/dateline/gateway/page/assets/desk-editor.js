// The suggested text, as the editor makes it: its length, and where it leaves house style. Nothing here blocks.

import { desk } from "./desk.js";
import { current, drafts, isEdited } from "./drafts.js";
import { html, live, nothing, Part } from "./lit.js";
import { counted, warnings } from "./style.js";

const STANDINGS = ["CONFIRMED", "CLAIMED", "UNCONFIRMED"];

const warning = ({ rule, line, words }) =>
  html`<li data-rule=${rule}>${line}${words ? html` <q dir="auto">${words}</q>` : nothing}</li>`;

class DeskEditor extends Part {
  static properties = { card: { attribute: false } };

  get follows() {
    return [drafts];
  }

  #changed = () => {
    const [text, confidence] = ["text", "confidence"].map((hook) => this.querySelector(`[data-test=${hook}]`).value);
    drafts.keep(this.card.id, { ...current(this.card), text, confidence });
  };

  #warnings(text, confidence) {
    const { card } = this;
    const found = warnings(text, { item: [card.headline, ...card.paragraphs].join("\n\n"), confidence, style: desk.timesOf(card.article).style });
    if (found.length === 0) return nothing;
    return html`<ul class="style" data-test="style">${found.map(warning)}</ul>`;
  }

  render() {
    const { card } = this;
    const { text, confidence } = current(card);
    return html`<div class="editor">
      <div class="row"><label class="label" for="text">${card.label}</label>
        <select aria-label="Standing" data-test="confidence" .value=${live(confidence)} @change=${this.#changed}>
          ${STANDINGS.map((value) => html`<option value=${value} ?selected=${value === confidence}>${value.toLowerCase()}</option>`)}
        </select>
      </div>
      <textarea id="text" data-test="text" rows="5" maxlength="20000" spellcheck="true" dir="auto" .value=${live(text)}
        @input=${this.#changed}></textarea>
      <div class="row under"><span class="count" data-test="length">${counted(text, desk.rules.pushCharacters)}</span>
        <button type="button" class="quiet" data-test="restore" ?hidden=${!isEdited(card)}
          @click=${() => drafts.drop(card.id)}>Restore suggestion</button>
      </div>
      ${this.#warnings(text, confidence)}
    </div>`;
  }
}

customElements.define("desk-editor", DeskEditor);
