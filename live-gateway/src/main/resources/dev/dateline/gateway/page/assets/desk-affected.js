// Updates that rest on what this item corrects, holds or kills: put right one by one, or taken back.

import { correct, isBusy, reject, retract } from "./acts.js";
import { button } from "./desk-card.js";
import { drafts } from "./drafts.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";

const NOTES = { hold: "is holding back", kill: "has withdrawn" };
const noteFor = ({ relation, source }) => `${source} ${NOTES[relation] ?? "has corrected"} the report that this rested on.`;

const retracted = ({ id, label, note }) => html`<li class="affected" data-test="gone" data-id=${id}>
  <p><span class="label">${label}</span> <b>${note.label}:</b> ${note.text}</p>
</li>`;

class DeskAffected extends Part {
  static properties = { card: { attribute: false } };

  get follows() {
    return [outbox, drafts];
  }

  #row(target) {
    const { card } = this;
    const key = `${card.id}.${target.id}`;
    const kept = { text: target.text, note: noteFor(card), ...drafts.of(key) };
    const change = (part) => drafts.keep(key, { ...kept, ...part });
    const disabled = Boolean(outbox.under(target.id));
    const mend = () => correct(card, target, kept.text.trim(), kept.note.trim());
    return html`<li class="affected" data-test="affected" data-id=${target.id}>
      <label><span class="label">${target.label}</span>
        <textarea rows="3" maxlength="20000" dir="auto" data-test="correction" ?readonly=${target.scheduled}
          .value=${live(kept.text)} @input=${(event) => change({ text: event.target.value })}></textarea></label>
      <label>${target.scheduled ? "Why it is called off" : "Note to readers"}
        <input maxlength="500" autocomplete="off" dir="auto" data-test="note-text" .value=${live(kept.note)}
          @input=${(event) => change({ note: event.target.value })}></label>
      <div class="row">
        ${button("Retract", null, "retract", () => retract(card, target, kept.note.trim()), { disabled })}
        ${target.scheduled ? nothing : button("Correct", null, "correct", mend, { disabled })}
      </div>
    </li>`;
  }

  #affected() {
    const { affected } = this.card;
    if (affected.length === 0) return nothing;
    const title = affected.length === 1 ? "1 update rests on this" : `${affected.length} updates rest on this`;
    return html`<section class="alerting"><h3>${title}</h3>
      <ol>${repeat(affected, (target) => target.id, (target) => this.#row(target))}</ol></section>`;
  }

  /** Of a kill: what rested on it and no longer stands, by whoever's hand; one press takes note of it. */
  #gone() {
    const { card } = this;
    if (card.gone.length === 0) return nothing;
    const done = card.affected.length === 0;
    const noted = () => reject(card, "carried out; noted");
    return html`<section class="carried-out">
      <h3>${done ? "Carried out: nothing on the page rests on this any more" : "Retracted already"}</h3>
      <ol>${card.gone.map(retracted)}</ol>
      ${done ? html`<div class="row">${button("Noted", null, "noted", noted, { primary: true, disabled: isBusy(card) })}</div>` : nothing}
    </section>`;
  }

  render() {
    return html`${this.#affected()}${this.#gone()}`;
  }
}

customElements.define("desk-affected", DeskAffected);
