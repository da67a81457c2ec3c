// Updates that rest on what this item corrects, holds or kills, on whichever page: put right or taken back, one or all.

import { correct, isBusy, reject, retract, settleAll } from "./acts.js";
import { desk } from "./desk.js";
import { button } from "./desk-card.js";
import { drafts } from "./drafts.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";

const NOTES = { hold: "is holding back", kill: "has withdrawn" };
const noteFor = ({ relation, source }) => `${source} ${NOTES[relation] ?? "has corrected"} the report that this rested on.`;

const retracted = ({ id, label, note }) => html`<li class="affected" data-test="gone" data-id=${id}>
  <p><span class="label">${label}</span> <b>${note.label}:</b> ${note.text}</p>
</li>`;

/** An update as it stands, and what was written over it here. */
function row(card, target) {
  const key = `${card.id}.${target.id}`;
  const { text, note } = { text: target.text, note: noteFor(card), ...drafts.of(key) };
  return { card, target, key, text: text.trim(), note: note.trim(), written: { text, note } };
}

class DeskAffected extends Part {
  static properties = { card: { attribute: false } };

  get follows() {
    return [outbox, drafts, desk];
  }

  get #rows() {
    return desk.siblings(this.card).flatMap((card) => card.affected.map((target) => row(card, target)));
  }

  #row({ card, target, key, text, note, written }) {
    const change = (part) => drafts.keep(key, { ...written, ...part });
    const disabled = Boolean(outbox.under(target.id));
    const elsewhere = card.article === this.card.article ? nothing : html` <span dir="auto">in ${card.articleHeadline}</span>`;
    return html`<li class="affected" data-test="affected" data-id=${target.id}>
      <label><span class="label">${target.label}</span>${elsewhere}
        <textarea rows="3" maxlength="20000" dir="auto" data-test="correction" ?readonly=${target.scheduled}
          .value=${live(written.text)} @input=${(event) => change({ text: event.target.value })}></textarea></label>
      <label>${target.scheduled ? "Why it is called off" : "Note to readers"}
        <input maxlength="500" autocomplete="off" dir="auto" data-test="note-text" .value=${live(written.note)}
          @input=${(event) => change({ note: event.target.value })}></label>
      <div class="row">
        ${button("Retract", null, "retract", () => retract(card, target, note), { disabled })}
        ${target.scheduled ? nothing : button("Correct", null, "correct", () => correct(card, target, text, note), { disabled })}
      </div>
    </li>`;
  }

  /** One decision for all of them; corrected at once only where each has been written anew. */
  #all(rows) {
    if (rows.length < 2) return nothing;
    const disabled = rows.every(({ target }) => outbox.under(target.id));
    const written = rows.every(({ target, text }) => !target.scheduled && text !== target.text);
    const every = (type) => () => settleAll(this.card, rows, type);
    return html`<div class="row" data-test="all">
      ${button(`Retract all ${rows.length}`, null, "retract-all", every("retract"), { primary: this.card.relation === "kill", disabled })}
      ${written ? button(`Correct all ${rows.length}`, null, "correct-all", every("correct"), { disabled }) : nothing}
    </div>`;
  }

  #affected() {
    const rows = this.#rows;
    if (rows.length === 0) return nothing;
    const stories = new Set(rows.map(({ card }) => card.article)).size;
    const where = stories > 1 ? ` in ${stories} stories` : "";
    const title = rows.length === 1 ? "1 update rests on this" : `${rows.length} updates${where} rest on this`;
    return html`<section class="alerting"><h3>${title}</h3>${this.#all(rows)}
      <ol>${repeat(rows, ({ target }) => target.id, (one) => this.#row(one))}</ol></section>`;
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
