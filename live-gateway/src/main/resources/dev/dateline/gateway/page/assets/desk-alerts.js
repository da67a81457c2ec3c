// Sentences of the article that the item leaves in doubt: revised, or waved off for good.

import { revise, waveOff } from "./acts.js";
import { carriers } from "./carriers.js";
import { button } from "./desk-card.js";
import "./desk-carriers.js";
import { drafts } from "./drafts.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";

const KINDS = { outdated: "outdated", contradicted: "contradicted", answered: "a claim, denied" };

class DeskAlerts extends Part {
  static properties = { card: { attribute: false } };

  get follows() {
    return [carriers, outbox, drafts];
  }

  #fields(alert, kept, change) {
    if (!alert.revisable) return nothing;
    const blank = !alert.rewording && !kept.text;
    return html`<label>From now on
        <textarea rows="3" maxlength="5000" spellcheck="true" dir="auto" data-test="rewording" aria-label="The sentence from now on"
          placeholder=${alert.rewording ? "" : "The item gives no wording: write how it is from now on."}
          .value=${live(kept.text)} @input=${(event) => change({ text: event.target.value })}></textarea></label>
      ${blank ? button("Start from the sentence", null, "reword-sentence", () => change({ text: alert.sentence })) : nothing}
      <label>Note to readers, if any
        <input maxlength="500" autocomplete="off" dir="auto" data-test="revision-note" .value=${live(kept.note)}
          @input=${(event) => change({ note: event.target.value })}></label>`;
  }

  #row(alert) {
    const { card } = this;
    const key = `${card.id}.${alert.id}`;
    const kept = { text: alert.rewording ?? "", note: "", ...drafts.of(key) };
    const change = (part) => drafts.keep(key, { ...kept, ...part });
    const disabled = Boolean(outbox.under(alert.id));
    const send = () => revise(card, alert, kept.text.trim(), kept.note.trim());
    return html`<li class="affected" data-test="alert" data-id=${alert.id} data-kind=${alert.kind}>
      <p><span class="label">${alert.place}: ${KINDS[alert.kind]}</span> <q data-test="sentence" dir="auto">${alert.sentence}</q></p>
      <p data-test="alert-reason">${alert.reason}</p>
      <p class="why">“${alert.words}” <span>(${alert.from} of the item; ${alert.rule}, ${alert.confidence.toFixed(2)})</span></p>
      ${this.#fields(alert, kept, change)}
      ${alert.revisable ? html`<desk-carriers .card=${card} .alert=${alert} .text=${kept.text}></desk-carriers>` : nothing}
      <div class="row">
        ${button("It stands", null, "wave-off", () => waveOff(card, alert), { disabled })}
        ${alert.revisable ? button(carriers.named("Revise", card, alert, kept.text), null, "revise", send, { disabled }) : nothing}
      </div>
    </li>`;
  }

  render() {
    const { alerts } = this.card;
    const title = alerts.length === 1 ? "1 sentence of the article may stand no longer" : `${alerts.length} sentences of the article may stand no longer`;
    return html`<section class="alerting"><h3>${title}</h3>
      <ol>${repeat(alerts, (alert) => alert.id, (alert) => this.#row(alert))}</ol></section>`;
  }
}

customElements.define("desk-alerts", DeskAlerts);
