// One rule: which items it is about, and what is done with them.

import { button } from "./desk-card.js";
import { html, live, nothing, Part } from "./lit.js";

const DEEDS = [["PUBLISH", "publish by itself"], ["ASK", "ask an editor"], ["MUTE", "keep from the desk"]];
const KINDS = [["", "every kind"], ["WIRE", "wire copy"], ["STATEMENT", "statements"]];
const URGENCIES = [["", "any"], ["1", "1 only"], ...[2, 3, 4, 5, 6, 7, 8, 9].map((most) => [String(most), `1 to ${most}`])];

const options = (words, chosen) =>
  words.map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`);

/** `rule`: as the form has it; `number`, `of`: its place. Says `edited`, `removed`, and `moved` with a step. */
class DeskRule extends Part {
  static properties = { rule: { attribute: false }, number: { attribute: false }, of: { attribute: false }, off: { attribute: false } };

  #say(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
  }

  #set = (event) => this.#say("edited", { ...this.rule, [event.target.dataset.field]: event.target.value });

  #choice(field, label, words) {
    return html`<label>${label} <select data-field=${field} data-test="rule-${field}" .value=${live(this.rule[field])}
      @change=${this.#set}>${options(words, this.rule[field])}</select></label>`;
  }

  #order() {
    const { number, of, rule } = this;
    const named = html`<span class="unseen"> ${rule.name || `rule ${number}`}</span>`;
    return html`<div class="row">
      ${button(html`Up${named}`, null, "rule-up", () => this.#say("moved", -1), { disabled: number === 1 })}
      ${button(html`Down${named}`, null, "rule-down", () => this.#say("moved", 1), { disabled: number === of })}
      ${button(html`Remove${named}`, null, "rule-remove", () => this.#say("removed"))}</div>`;
  }

  render() {
    const { rule, number } = this;
    return html`<fieldset class="rule" ?disabled=${this.off}><legend>Rule ${number}</legend>
      <label>Name <input data-field="name" maxlength="100" autocomplete="off" dir="auto" data-test="rule-name"
        .value=${live(rule.name)} @input=${this.#set}></label>
      <div class="pair">${this.#choice("does", "What is done", DEEDS)} ${this.#choice("kind", "With", KINDS)}</div>
      <div class="pair"><label>Of providers, with commas <input data-field="providers" maxlength="1000" autocomplete="off" spellcheck="false"
          placeholder="any" data-test="rule-providers" .value=${live(rule.providers)} @input=${this.#set}></label>
        ${this.#choice("urgency", "Urgency", URGENCIES)}</div>
      <label>Statements of these issuers, one a line; empty for all <textarea data-field="issuers" rows="1" maxlength="2000" dir="auto"
        data-test="rule-issuers" .value=${live(rule.issuers)} @input=${this.#set}></textarea></label>
      ${this.off ? nothing : this.#order()}</fieldset>`;
  }
}

customElements.define("desk-rule", DeskRule);
