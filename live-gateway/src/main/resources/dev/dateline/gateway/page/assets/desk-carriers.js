// Other articles that carry the same value, each with a box: what is decided here is decided there too.

import { may } from "./acts.js";
import { carriers } from "./carriers.js";
import { desk } from "./desk.js";
import { html, live, nothing, Part, repeat } from "./lit.js";

const value = ({ of, was, is }) => html`<span class="label">${of}:</span> ${was === is ? html`<b>${is}</b>` : html`<s>${was}</s> <b>${is}</b>`}`;

/** What becomes of it there. */
function fate({ proposal, values }) {
  const there = proposal ? "its own proposal of this item goes out as you approve it here" : "it gets the same update";
  return html`${values.map((one, index) => html`${index > 0 ? "; " : nothing}${value(one)}`)}; ${there}`;
}

const exchange = ({ sentence, rewording }) =>
  html`<q dir="auto">${sentence}</q> ${rewording ? html`becomes <q dir="auto">${rewording}</q>` : "becomes what you write here"}`;

/** `alert`: the sentence that is revised; none where the update is approved. `text`: what it is to read. */
class DeskCarriers extends Part {
  static properties = { card: { attribute: false }, alert: { attribute: false }, text: { attribute: false } };

  get follows() {
    return [carriers, desk];
  }

  #row(row) {
    const { card, alert, text } = this;
    const clashes = carriers.clashes(row, alert, text);
    const tick = (event) => carriers.choose(card, row, alert, event.target.checked);
    const told = alert ? row.sentences.filter((one) => one.alert === alert.id).map(exchange) : fate(row);
    return html`<li data-test="carrier" data-article=${row.article}>
      <label><input type="checkbox" data-test="carrier-box" .checked=${live(carriers.isChosen(card, row, alert, text))} ?disabled=${clashes} @change=${tick}>
        <span dir="auto">${row.headline}</span>${row.desk === card.desk ? nothing : html` <small>${row.desk} desk</small>`}</label>
      <p class="why">${told}</p>
      ${clashes ? html`<p class="why" data-test="clash">It writes times in another zone or style, and this has one: write it there.</p>` : nothing}</li>`;
  }

  render() {
    const { card, alert, text } = this;
    if (!may("decide")) return nothing;
    carriers.want(card);
    const rows = carriers.of(card, alert);
    if (rows.length === 0) return nothing;
    const chosen = carriers.chosen(card, alert, text).length;
    return html`<fieldset class="carriers" data-test="carriers"><legend>Also in ${rows.length === 1 ? "1 other story" : `${rows.length} other stories`}
      that ${rows.length === 1 ? "carries" : "carry"} this (${chosen} chosen)</legend>
      <ol>${repeat(rows, ({ article }) => article, (row) => this.#row(row))}</ol></fieldset>`;
  }
}

customElements.define("desk-carriers", DeskCarriers);
